import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { Outcome, Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { draftProblems, unsavable } from './draftProblems.ts';
import { emptyDraft } from './emptyDraft.ts';
import { type DraftProblem, serverProblem } from './serverProblem.ts';
import { withLine } from './withLine.ts';

const NONE: readonly DraftProblem[] = [];
const NOT_SAVED_YET: Problem = { status: 400, refusal: 'not-saved-yet' };

export type Editor = ReturnType<typeof useEditor>;

/** A draft under the author's hands. What was typed leaves only when it was saved, or when the author says so. */
export function useEditor(id: string | undefined) {
  const { api, locale } = useApp();
  const [saved, setSaved] = useState<AnnouncementAnswer>();
  const [draft, setDraft] = useState<Draft | undefined>(() => (id ? undefined : emptyDraft(locale)));
  const [savedDraft, setSavedDraft] = useState<Draft | undefined>(draft);
  const [problem, setProblem] = useState<Problem>();
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const load = useCallback(async () => {
    const known = saved?.id ?? id;
    if (known === undefined) return;
    const outcome = await api.read(known);
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'failed') return;
    setSaved(outcome.value);
    setDraft(outcome.value.draft);
    setSavedDraft(outcome.value.draft);
  }, [api, id, saved?.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the page was opened with is loaded by itself
  useEffect(() => {
    void load();
  }, [id]);

  const run = async <T>(call: () => Promise<Outcome<T>>): Promise<T | undefined> => {
    setBusy(true);
    const outcome = await call();
    setBusy(false);
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    return outcome.kind === 'done' ? outcome.value : undefined;
  };

  const save = async (): Promise<AnnouncementAnswer | undefined> => {
    if (draft === undefined || (saved && draft === savedDraft)) return saved;
    const isInvalid = unsavable(draft).length > 0;
    setTried(isInvalid);
    if (isInvalid) return void setProblem(undefined);
    return stored(draft, await run(() => (saved ? api.change(saved.id, saved.version, draft) : api.create(draft))));
  };

  const stored = (kept: Draft, answer: AnnouncementAnswer | undefined): AnnouncementAnswer | undefined => {
    if (answer === undefined) return undefined;
    // The address of what is new now, without opening it anew.
    if (saved === undefined) history.replaceState(null, '', hashOf({ name: 'edit', id: answer.id }));
    setSaved(answer);
    setSavedDraft(kept);
    return answer;
  };

  /** After a conflict: what stands here replaces the version that somebody else saved; a newer one is another conflict. */
  const saveOver = async (version: number): Promise<void> => {
    if (saved && draft) stored(draft, await run(() => api.change(saved.id, version, draft)));
  };

  const isDirty = draft !== savedDraft;
  // Looked at anew at each change, so that what was mended or taken away is not complained of any more.
  const found = useMemo(() => (isTried && draft ? draftProblems(draft) : NONE), [isTried, draft]);
  const ofServer = useMemo(() => saved?.problems.map(serverProblem) ?? NONE, [saved]);
  const told = isDirty || isTried ? found : ofServer;
  const problems = useMemo(
    () => told.map((each) => withLine(each, each.locale && draft?.texts[each.locale]?.body)),
    [told, draft],
  );
  const shown = isTried && draft && unsavable(draft).length > 0 ? NOT_SAVED_YET : problem;
  return { saved, draft, setDraft, isDirty, isBusy, problem: shown, problems, save, saveOver, load, run };
}
