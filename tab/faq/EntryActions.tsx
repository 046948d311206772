import { Body1, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useApp } from '../app/appContext.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 0',
    marginTop: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface EntryActionsProps {
  readonly isBusy: boolean;
  readonly isDirty: boolean;
  readonly approvalRequired: boolean;
  /** What came of the last thing that was done. */
  readonly told: string;
  readonly onCheck: () => void;
  readonly onPublish: () => void;
  /** Not given where there is nothing to delete. */
  readonly onDelete?: (() => void) | undefined;
}

/** What can be done with the edit. */
export function EntryActions(props: EntryActionsProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const { isBusy, isDirty, approvalRequired, told, onCheck, onPublish, onDelete } = props;
  return (
    <div className={styles.bar}>
      <Button appearance="primary" disabledFocusable={isBusy || !isDirty} onClick={onPublish}>
        {say(approvalRequired ? 'faq.propose' : 'faq.publish')}
      </Button>
      <Button disabledFocusable={isBusy} onClick={onCheck}>
        {say('faq.check.button')}
      </Button>
      {onDelete && <DeleteButton {...{ isBusy, approvalRequired, onDelete }} />}
      {isBusy && <Spinner size="tiny" label={say('working')} />}
      <Body1 role="status">{told === '' && isDirty ? say('faq.unpublished') : told}</Body1>
    </div>
  );
}

interface DeleteButtonProps extends Pick<EntryActionsProps, 'isBusy' | 'approvalRequired'> {
  readonly onDelete: () => void;
}

function DeleteButton({ isBusy, approvalRequired, onDelete }: DeleteButtonProps): ReactElement {
  const { say } = useApp();
  const [isAsking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    onDelete();
  };
  return (
    <>
      <Button disabledFocusable={isBusy} onClick={() => setAsking(true)}>
        {say('faq.delete.button')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={say('faq.delete.title')}
        confirm={say(approvalRequired ? 'faq.delete.propose' : 'faq.delete.confirm')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {say('faq.delete.text')}
      </ConfirmDialog>
    </>
  );
}
