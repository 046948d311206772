import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { useApp } from '../app/appContext.ts';
import { personName } from '../text/personName.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', margin: '4px 0 20px', padding: 0, listStyle: 'none' },
  item: { overflowWrap: 'anywhere' },
});

/** Who wrote and approved it, when it was changed, is sent and ends. */
export function Facts({ answer }: { readonly answer: AnnouncementAnswer }): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, moment } = app;
  const { createdBy, approvedBy, updatedAt, sendAt, draft } = answer;
  const facts = [
    say('facts.createdBy', { name: personName(app, createdBy) }),
    ...(approvedBy ? [say('facts.approvedBy', { name: personName(app, approvedBy) })] : []),
    say('facts.updatedAt', { moment: moment(updatedAt) }),
    ...(sendAt ? [say('facts.sendAt', { moment: moment(sendAt) })] : []),
    ...(draft.expiresAt ? [say('facts.expiresAt', { moment: moment(draft.expiresAt) })] : []),
  ];
  return (
    <ul className={styles.list}>
      {facts.map((fact) => (
        <li key={fact} className={styles.item}>
          {fact}
        </li>
      ))}
    </ul>
  );
}
