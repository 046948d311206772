import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { ConflictBar } from '../parts/ConflictBar.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { problemText } from '../text/problemText.ts';
import type { RouteEditor } from './useRoutes.ts';

/** Why routes were not read or not saved. After a conflict their author decides whose order stays. */
export function RoutesProblem({ editor }: { readonly editor: RouteEditor }): ReactElement | null {
  const app = useApp();
  const { say } = app;
  const { problem, rows } = editor;
  if (problem === undefined) return null;
  if (!rows) return <ProblemBar words={app} problem={problem} onRetry={editor.load} />;
  const isConflict = problem.refusal === 'conflict';
  return (
    <ConflictBar
      title={say('save.failed')}
      text={`${problemText(app, problem)} ${say('save.kept')}`}
      onKeepMine={isConflict ? () => void editor.keepMine() : undefined}
      onTakeTheirs={isConflict ? () => void editor.load() : undefined}
    />
  );
}
