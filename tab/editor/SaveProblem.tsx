import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { ConflictBar } from '../parts/ConflictBar.tsx';
import { problemText } from '../text/problemText.ts';
import { Theirs } from './Theirs.tsx';
import type { Editor } from './useEditor.ts';

/** Why it was not saved. What was typed is still there; after a conflict the author decides whose text stays. */
export function SaveProblem({ editor }: { readonly editor: Editor }): ReactElement | null {
  const app = useApp();
  const { say } = app;
  const { problem, saved, isDirty } = editor;
  if (problem === undefined) return null;
  const isConflict = problem.refusal === 'conflict';
  return (
    <ConflictBar
      title={say('save.failed')}
      text={`${problemText(app, problem)} ${isDirty ? say('save.kept') : ''}`}
      onKeepMine={isConflict ? () => void editor.keepMine() : undefined}
      onTakeTheirs={problem.status === 409 ? () => void editor.load() : undefined}
    >
      {isConflict && saved && <Theirs id={saved.id} before={saved.draft} />}
    </ConflictBar>
  );
}
