import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useApp } from '../app/appContext.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import type { TaskProps } from './AnnouncementTasks.tsx';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** A note may be so long. */
const MOST_NOTE = 1_000;

/** For the approver: let it pass, or send it back with a note, as long as nothing of it went out. */
export function ReviewTask({ answer, watched }: TaskProps): ReactElement {
  const styles = useStyles();
  const { say, api } = useApp();
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const { id, version, steps } = answer;
  const approve = () => watched.act(() => api.step(id, { step: 'approve', version }));
  const sendBack = async (): Promise<void> => {
    setAsking(false);
    if (await watched.act(() => api.step(id, { step: 'send-back', version, note: note.trim() }))) setNote('');
  };
  return (
    <div className={styles.row}>
      {steps.includes('approve') && (
        <Button appearance="primary" disabledFocusable={watched.isBusy} onClick={() => void approve()}>
          {say('step.approve')}
        </Button>
      )}
      {steps.includes('send-back') && (
        <Button disabledFocusable={watched.isBusy} onClick={() => setAsking(true)}>
          {say('step.send-back')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={say('review.title')}
        confirm={say('step.send-back')}
        isReady={note.trim() !== ''}
        onConfirm={() => void sendBack()}
        onClose={() => setAsking(false)}
      >
        <Field label={say('review.label')} required>
          <Textarea value={note} maxLength={MOST_NOTE} rows={4} onChange={(_, { value }) => setNote(value)} />
        </Field>
      </ConfirmDialog>
    </div>
  );
}
