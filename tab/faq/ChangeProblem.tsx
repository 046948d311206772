import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { ConflictBar } from '../parts/ConflictBar.tsx';
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
    <ConflictBar
      title={say('faq.notPublished')}
      text={`${text} ${isDirty ? say('save.kept') : ''}`}
      onKeepMine={isConflict && !isNew ? () => void editor.keepMine() : undefined}
      onTakeTheirs={isConflict && !isNew ? () => void editor.load() : undefined}
    />
  );
}
