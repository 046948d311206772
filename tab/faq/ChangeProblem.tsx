import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { problemText } from '../text/problemText.ts';
import type { FaqEditor } from './useFaqEntry.ts';

/** Why nothing was published. What was typed is still there; after a conflict its writer decides whose text stays. */
export function ChangeProblem({ editor }: { readonly editor: FaqEditor }): ReactElement | null {
  const app = useApp();
  const { say } = app;
  const { problem, isNew, isDirty } = editor;
  if (problem === undefined) return null;
  const isConflict = problem.refusal === 'conflict';
  const text = isConflict && isNew ? say('faq.id.taken') : problemText(app, problem);
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{say('faq.notPublished')}</MessageBarTitle>
        {text} {isDirty && say('save.kept')}
      </MessageBarBody>
      {isConflict && !isNew && (
        <MessageBarActions>
          <Button onClick={() => void editor.keepMine()}>{say('save.keepMine')}</Button>
          <Button onClick={() => void editor.load()}>{say('save.takeTheirs')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
