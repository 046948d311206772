import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { usePolling } from '../hooks/usePolling.ts';
import { LISTINGS, type TicketFilterName } from './ticketFilters.ts';
import { type ShownTickets, withNewest, withOlder } from './ticketPages.ts';

const POLLED_MS = 10_000;

/** Questions, newest first; the first page is asked for again and again while it is seen. */
export function useTickets(filter: TicketFilterName) {
  const { api } = useApp();
  const [shown, setShown] = useState<ShownTickets>();
  const [problem, setProblem] = useState<Problem>();
  const isLoading = useRef(false);
  const load = useCallback(
    async (before?: number): Promise<void> => {
      if (isLoading.current) return;
      isLoading.current = true;
      const outcome = await api.tickets(LISTINGS[filter], before);
      isLoading.current = false;
      setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
      if (outcome.kind === 'failed') return;
      setShown((known) => (known && before ? withOlder(known, outcome.value) : withNewest(known, outcome.value)));
    },
    [api, filter],
  );
  const reload = useCallback(() => load(), [load]);
  useEffect(() => {
    void reload();
  }, [reload]);
  usePolling(reload, POLLED_MS);
  const next = shown?.next;
  return { tickets: shown?.rows, hasMore: next !== undefined, problem, reload, more: () => load(next) };
}
