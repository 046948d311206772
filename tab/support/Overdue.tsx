import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Says, by a sign and a word, that nobody answered in time. */
export function Overdue({ dueAt }: { readonly dueAt: string }): ReactElement {
  const styles = useStyles();
  const { say, moment } = useApp();
  return (
    <span className={styles.mark}>
      <WarningRegular aria-hidden="true" />
      {say('support.overdue', { moment: moment(dueAt) })}
    </span>
  );
}
