import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome, Problem } from '../api/outcome.ts';

/** One page, and where the next one begins; undefined after the last. */
export interface Page<Row, Mark> {
  readonly rows: readonly Row[];
  readonly next: Mark | undefined;
}

/** Rows page by page; `more` brings the next page, or tries again what failed. */
export function usePages<Row, Mark>(load: (mark: Mark | undefined) => Promise<Outcome<Page<Row, Mark>>>) {
  const [rows, setRows] = useState<readonly Row[]>();
  const [problem, setProblem] = useState<Problem>();
  const [next, setNext] = useState<Mark>();
  const isLoading = useRef(false);
  const more = useCallback(async () => {
    if (isLoading.current) return;
    isLoading.current = true;
    const outcome = await load(next);
    isLoading.current = false;
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'failed') return;
    setRows((known = []) => [...known, ...outcome.value.rows]);
    setNext(outcome.value.next);
  }, [load, next]);
  const first = useRef(more);
  useEffect(() => {
    void first.current();
  }, []);
  return { rows, hasMore: next !== undefined, problem, more };
}
