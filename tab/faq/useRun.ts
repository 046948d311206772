import { useCallback, useState } from 'react';
import type { Outcome, Problem } from '../api/outcome.ts';
import { keepFocus } from '../parts/keepFocus.ts';

/** Calls one after another: whether one is on its way, and why the last one brought nothing. */
export function useRun() {
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const run = useCallback(async <T>(call: () => Promise<Outcome<T>>): Promise<T | undefined> => {
    setBusy(true);
    const outcome = await call();
    setBusy(false);
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    keepFocus();
    return outcome.kind === 'done' ? outcome.value : undefined;
  }, []);
  return { problem, isBusy, run };
}
