import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useApp } from '../app/appContext.ts';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  /** What not doing it is called; "Cancel" if not given. */
  readonly refuse?: string | undefined;
  readonly isReady?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back, or that needs a word more. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { say } = useApp();
  return (
    <Dialog open={props.isOpen} onOpenChange={(_, { open }) => open || props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.children}</DialogContent>
          <DialogActions fluid>
            <Button onClick={props.onClose}>{props.refuse ?? say('action.cancel')}</Button>
            <Button appearance="primary" disabled={props.isReady === false} onClick={props.onConfirm}>
              {props.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
