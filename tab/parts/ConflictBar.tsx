import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useApp } from '../app/appContext.ts';

interface ConflictBarProps {
  readonly title?: string | undefined;
  readonly text: string;
  /** Given where somebody else was faster and what stands here can take the place of theirs. */
  readonly onKeepMine?: (() => void) | undefined;
  /** Given where what the server has can take the place of what stands here. */
  readonly onTakeTheirs?: (() => void) | undefined;
  /** What is known of theirs. */
  readonly children?: ReactNode;
}

/** Why something was not saved. After a conflict its author decides whose version stays. */
export function ConflictBar({ title, text, onKeepMine, onTakeTheirs, children }: ConflictBarProps): ReactElement {
  const { say } = useApp();
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {text}
        {children}
      </MessageBarBody>
      {(onKeepMine || onTakeTheirs) && (
        <MessageBarActions>
          {onKeepMine && <Button onClick={onKeepMine}>{say('save.keepMine')}</Button>}
          {onTakeTheirs && <Button onClick={onTakeTheirs}>{say('save.takeTheirs')}</Button>}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
