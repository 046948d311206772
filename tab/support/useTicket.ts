import { useCallback, useState } from 'react';
import type { TicketAnswer } from '../../bot/console/contract/supportAnswers.ts';
import type { ExpertDeedRequest } from '../../bot/console/contract/supportRequests.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePolling } from '../hooks/usePolling.ts';
import { keepFocus } from '../parts/keepFocus.ts';

/** While a message is on its way or somebody may write, and after the end, in ms. */
const MOVING_MS = 3_000;
const CLOSED_MS = 30_000;

export type OpenTicket = ReturnType<typeof useTicket>;

/** A deed as a button means it: each click gets a nonce of its own, so that one that is delivered twice counts once. */
export type Wish =
  | { readonly kind: 'claim' | 'unassign' | 'close' | 'reopen' }
  | { readonly kind: 'reply'; readonly text: string; readonly entryId?: string | undefined };

/** A question as it is, asked for again and again while it is seen. */
export function useTicket(id: string) {
  const { api, locale } = useApp();
  const load = useCallback(() => api.ticket(id, locale), [api, id, locale]);
  const { value, problem, reload, replace } = useLoaded(load);
  const [isBusy, setBusy] = useState(false);
  const [actProblem, setActProblem] = useState<Problem>();
  usePolling(reload, value && (value.state === 'closed' ? CLOSED_MS : MOVING_MS));

  const act = async (wish: Wish): Promise<boolean> => {
    setBusy(true);
    const deed: ExpertDeedRequest = { ...wish, nonce: crypto.randomUUID() };
    const outcome = await api.ticketDeed(id, locale, deed);
    setBusy(false);
    setActProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'done') replace(outcome.value satisfies TicketAnswer);
    else if (outcome.problem.status === 409) await reload();
    keepFocus();
    return outcome.kind === 'done';
  };
  return { ticket: value, problem, reload, isBusy, actProblem, act };
}
