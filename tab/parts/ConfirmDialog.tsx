import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useLayoutEffect } from 'react';
import { useApp } from '../app/appContext.ts';
import { keepFocus } from './keepFocus.ts';

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

/** Asks before something that cannot be taken back, or that needs a word more. Afterwards the focus is where it was before. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { say } = useApp();
  useFocusBack(props.isOpen);
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

/** Remembers what had the focus when the dialog opened (before Fluent moves it), and gives it back. */
function useFocusBack(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement) setTimeout(() => opener.focus());
      keepFocus();
    };
  }, [isOpen]);
}
