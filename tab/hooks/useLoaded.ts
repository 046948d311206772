import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome, Problem } from '../api/outcome.ts';

/** Something that the server knows. A problem leaves the value that was there before. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  readonly reload: () => Promise<void>;
  readonly replace: (value: T) => void;
}

/** Loads at once and whenever `load` becomes another function; what comes late is left alone. */
export function useLoaded<T>(load: () => Promise<Outcome<T>>): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [problem, setProblem] = useState<Problem>();
  const round = useRef(0);
  const reload = useCallback(async () => {
    round.current += 1;
    const mine = round.current;
    const outcome = await load();
    if (mine !== round.current) return;
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'done') setValue(outcome.value);
  }, [load]);
  const replace = useCallback((next: T) => {
    round.current += 1;
    setValue(next);
    setProblem(undefined);
  }, []);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { value, problem, reload, replace };
}
