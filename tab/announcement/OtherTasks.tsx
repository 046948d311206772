import { Button } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useApp } from '../app/appContext.ts';
import { goTo } from '../hooks/useRoute.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import type { TaskProps } from './AnnouncementTasks.tsx';

/** Those that are asked about once more, for nothing brings back what they take away. */
const ASKED = ['cancel', 'recall', 'delete'] as const;
type Asked = (typeof ASKED)[number];

/** Editing, correcting, duplicating; and, asked about first, cancelling, recalling, deleting. */
export function OtherTasks({ answer, watched }: TaskProps): ReactElement {
  const { say, api, me } = useApp();
  const [asked, setAsked] = useState<Asked>();
  const { id, version, steps } = answer;
  const confirm = async (task: Asked): Promise<void> => {
    setAsked(undefined);
    if (task === 'cancel') await watched.act(() => api.step(id, { step: 'cancel', version }));
    else if (task === 'recall') await watched.act(() => api.amend(id, { kind: 'recall', version }));
    else await remove();
  };
  const remove = async (): Promise<void> => {
    const outcome = await api.remove(id, version);
    if (outcome.kind === 'done') goTo({ name: 'list' });
    else await watched.act(async () => outcome);
  };
  const duplicate = async (): Promise<void> => {
    const outcome = await api.duplicate(id);
    if (outcome.kind === 'done') goTo({ name: 'edit', id: outcome.value.id });
    else await watched.act(async () => outcome);
  };
  return (
    <>
      {steps.includes('edit') && <Button onClick={() => goTo({ name: 'edit', id })}>{say('step.edit')}</Button>}
      {steps.includes('correct') && (
        <Button onClick={() => goTo({ name: 'correct', id })}>{say('step.correct')}</Button>
      )}
      {ASKED.filter((task) => steps.includes(task)).map((task) => (
        <Button key={task} disabledFocusable={watched.isBusy} onClick={() => setAsked(task)}>
          {say(`step.${task}`)}
        </Button>
      ))}
      {me.roles.includes('author') && <Button onClick={() => void duplicate()}>{say('step.duplicate')}</Button>}
      {asked && (
        <ConfirmDialog
          isOpen
          title={say(`ask.${asked}.title`)}
          confirm={say(`ask.${asked}.confirm`)}
          refuse={say('ask.refuse')}
          onConfirm={() => void confirm(asked)}
          onClose={() => setAsked(undefined)}
        >
          {say(`ask.${asked}.text`)}
        </ConfirmDialog>
      )}
    </>
  );
}
