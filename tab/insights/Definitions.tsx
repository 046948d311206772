import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { Definition } from './Definition.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '0 16px' },
  // The sign stays beside its name.
  item: { whiteSpace: 'nowrap' },
});

/** What the figures of a chart or a table count, each by its name. */
export function Definitions({ names }: { readonly names: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  return (
    <div className={styles.list}>
      {names.map((name) => (
        <span key={name} className={styles.item}>
          {say(`insights.figure.${name}`)} <Definition name={name} figure={say(`insights.figure.${name}`)} />
        </span>
      ))}
    </div>
  );
}
