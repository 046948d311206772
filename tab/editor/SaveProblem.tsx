import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { problemText } from '../text/problemText.ts';
import type { Editor } from './useEditor.ts';

/** Why it was not saved. What was typed is still there; after a conflict the author decides whose text stays. */
export function SaveProblem({ editor }: { readonly editor: Editor }): ReactElement | null {
  const app = useApp();
  const { say } = app;
  const { problem } = editor;
  if (problem === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{say('save.failed')}</MessageBarTitle>
        {problemText(app, problem)} {editor.isDirty && say('save.kept')}
      </MessageBarBody>
      {problem.status === 409 && (
        <MessageBarActions>
          {problem.refusal?.endsWith('conflict') && (
            <Button onClick={() => void editor.keepMine()}>{say('save.keepMine')}</Button>
          )}
          <Button onClick={() => void editor.load()}>{say('save.takeTheirs')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
