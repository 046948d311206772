import { Button } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useApp } from '../app/appContext.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import type { TaskProps } from './AnnouncementTasks.tsx';

/** For whoever handed a correction in: takes it back before anybody approved it. */
export function TakeBack({ answer, watched }: TaskProps): ReactElement {
  const { say, api } = useApp();
  const [isAsking, setAsking] = useState(false);
  const takeBack = async (): Promise<void> => {
    setAsking(false);
    await watched.act(() => api.step(answer.id, { step: 'send-back', version: answer.version, note: '' }));
  };
  return (
    <>
      <Button disabledFocusable={watched.isBusy} onClick={() => setAsking(true)}>
        {say('correction.takeBack.confirm')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={say('correction.takeBack.title')}
        confirm={say('correction.takeBack.confirm')}
        onConfirm={() => void takeBack()}
        onClose={() => setAsking(false)}
      >
        {say('correction.takeBack.text')}
      </ConfirmDialog>
    </>
  );
}
