import { useCallback, useState } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { Outcome, Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { keepFocus } from '../parts/keepFocus.ts';
import { useLoaded } from './useLoaded.ts';
import { usePolling } from './usePolling.ts';

/** While something moves; and while it only waits for its moment, or for what people do with it, in ms. */
const MOVING_MS = 2_000;
const WAITING_MS = 10_000;
/** In those that were sent, the funnel moves. */
const WAITING: readonly string[] = ['paused', 'in-review', 'sent', 'cancelled'];

export type Watched = ReturnType<typeof useAnnouncement>;

/** An announcement as it is, asked for again and again as long as something of it may move and the page is seen. */
export function useAnnouncement(id: string) {
  const { api } = useApp();
  const { value, problem, reload, replace } = useLoaded(useCallback(() => api.read(id), [api, id]));
  const [isBusy, setBusy] = useState(false);
  const [actProblem, setActProblem] = useState<Problem>();

  usePolling(reload, value && pauseBefore(value));

  /** Does something of which the answer is the announcement as it is then. */
  const act = async (call: () => Promise<Outcome<AnnouncementAnswer>>): Promise<boolean> => {
    setBusy(true);
    const outcome = await call();
    setBusy(false);
    setActProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'done') replace(outcome.value);
    else if (outcome.problem.status === 409) await reload();
    keepFocus();
    return outcome.kind === 'done';
  };
  return { answer: value, problem, reload, isBusy, actProblem, act };
}

function pauseBefore({ state, sendAt, amendments }: AnnouncementAnswer): number | undefined {
  const isAmending = amendments.some(({ counts }) => counts.waiting + counts.sending > 0);
  if (isAmending || state === 'preparing' || state === 'sending') return MOVING_MS;
  if (WAITING.includes(state)) return WAITING_MS;
  if (state !== 'scheduled' || sendAt === undefined) return undefined;
  return Date.parse(sendAt) - Date.now() < 5 * 60_000 ? MOVING_MS : WAITING_MS;
}
