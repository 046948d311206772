import { Button } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useApp } from '../app/appContext.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

interface RestoreButtonProps {
  /** What the version is called. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
}

/** Brings back the words of an older version, once that was confirmed. */
export function RestoreButton({ name, isBusy, onRestore }: RestoreButtonProps): ReactElement {
  const { say } = useApp();
  const [isAsking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    onRestore();
  };
  return (
    <>
      <Button disabledFocusable={isBusy} onClick={() => setAsking(true)}>
        {say('faq.restore.button', { name })}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={say('faq.restore.title')}
        confirm={say('faq.restore.confirm')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {say('faq.restore.text')}
      </ConfirmDialog>
    </>
  );
}
