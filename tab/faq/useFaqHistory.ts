import { useCallback, useState } from 'react';
import type { FaqChangeAnswer, FaqEntryAnswer, FaqVersionAnswer } from '../../bot/console/contract/faqAnswers.ts';
import type { Outcome, Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { keepFocus } from '../parts/keepFocus.ts';

export type FaqHistory = ReturnType<typeof useFaqHistory>;

/** What there is of an entry: what holds now, and all versions, newest first. */
interface Past {
  readonly entry: FaqEntryAnswer | undefined;
  readonly versions: readonly FaqVersionAnswer[];
}

/** The versions of an entry, and what can be done with them. */
export function useFaqHistory(id: string) {
  const { api } = useApp();
  const load = useCallback(async (): Promise<Outcome<Past>> => {
    const [entry, past] = await Promise.all([api.faqEntry(id), api.faqHistory(id)]);
    if (past.kind === 'failed') return past;
    // Of what was only ever proposed nothing holds yet.
    if (entry.kind === 'failed' && entry.problem.status !== 404) return entry;
    return { kind: 'done', value: { entry: entry.kind === 'done' ? entry.value : undefined, ...past.value } };
  }, [api, id]);
  const { value, problem, reload } = useLoaded(load);
  const [last, setLast] = useState<FaqChangeAnswer>();
  const [actProblem, setActProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  const act = async (call: () => Promise<Outcome<FaqChangeAnswer>>): Promise<void> => {
    setBusy(true);
    const outcome = await call();
    setBusy(false);
    setLast(outcome.kind === 'done' ? outcome.value : undefined);
    setActProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    await reload();
    keepFocus();
  };
  const base = value?.entry?.base ?? 0;
  const decide = (number: number, decision: 'published' | 'rejected') => act(() => api.faqDecide(number, decision));
  /** Brings back the words of a version, or of the files. */
  const restore = (edit: NonNullable<FaqVersionAnswer['edit']>, restores: number | undefined) =>
    act(() => api.faqChange({ entryId: id, base, edit, restores }));
  return { past: value, problem, reload, last, actProblem, isBusy, decide, restore };
}
