import { useCallback } from 'react';
import type { FaqEntriesAnswer } from '../../bot/console/contract/faqAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { useLoaded } from '../hooks/useLoaded.ts';

/** All entries by their questions, in the reader's language, and what else the list says. */
export function useEntryNames() {
  const { api, locale } = useApp();
  const { value, problem, reload } = useLoaded<FaqEntriesAnswer>(
    useCallback(() => api.faqEntries(locale), [api, locale]),
  );
  const entries = value?.entries ?? [];
  const nameOf = (id: string): string => entries.find((entry) => entry.id === id)?.question ?? id;
  return { value, problem, reload, entries, nameOf };
}
