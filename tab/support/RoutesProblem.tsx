import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { problemText } from '../text/problemText.ts';
import type { RouteEditor } from './useRoutes.ts';

/** Why routes were not read or not saved. After a conflict their author decides whose order stays. */
export function RoutesProblem({ editor }: { readonly editor: RouteEditor }): ReactElement | null {
  const app = useApp();
  const { say } = app;
  const { problem, rows } = editor;
  if (problem === undefined) return null;
  const isConflict = problem.refusal === 'conflict';
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        {rows && <MessageBarTitle>{say('save.failed')}</MessageBarTitle>}
        {problemText(app, problem)} {rows && say('save.kept')}
      </MessageBarBody>
      <MessageBarActions>
        {isConflict && <Button onClick={() => void editor.keepMine()}>{say('save.keepMine')}</Button>}
        {isConflict && <Button onClick={() => void editor.load()}>{say('save.takeTheirs')}</Button>}
        {!rows && <Button onClick={() => void editor.load()}>{say('action.retry')}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
