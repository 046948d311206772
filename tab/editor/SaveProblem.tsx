import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { ConflictBar } from '../parts/ConflictBar.tsx';
import { problemText } from '../text/problemText.ts';
import { Theirs } from './Theirs.tsx';
import type { Editor } from './useEditor.ts';
import { useTheirs } from './useTheirs.ts';

/** Why it was not saved. What was typed is still there; after a conflict the author decides whose text stays. */
export function SaveProblem({ editor }: { readonly editor: Editor }): ReactElement | null {
  const app = useApp();
  const { say } = app;
  const { problem, saved, isDirty } = editor;
  const theirs = useTheirs(saved?.id, problem);
  if (problem === undefined) return null;
  return (
    <ConflictBar
      title={say('save.failed')}
      text={`${problemText(app, problem)} ${isDirty ? say('save.kept') : ''}`}
      onKeepMine={theirs && (() => void editor.saveOver(theirs.version))}
      onTakeTheirs={problem.status === 409 ? () => void editor.load() : undefined}
    >
      {theirs && saved && <Theirs theirs={theirs} before={saved.draft} />}
    </ConflictBar>
  );
}
