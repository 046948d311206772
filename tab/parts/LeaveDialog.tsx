import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import type { useLeaveGuard } from '../hooks/useLeaveGuard.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** Asks whether what is not saved may be lost. */
export function LeaveDialog({ guard }: { readonly guard: ReturnType<typeof useLeaveGuard> }): ReactElement {
  const { say } = useApp();
  return (
    <ConfirmDialog
      isOpen={guard.isAsking}
      title={say('leave.title')}
      confirm={say('leave.confirm')}
      refuse={say('leave.refuse')}
      onConfirm={guard.leave}
      onClose={guard.stay}
    >
      {say('leave.text')}
    </ConfirmDialog>
  );
}
