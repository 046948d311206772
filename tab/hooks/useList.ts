import { useCallback } from 'react';
import type { AnnouncementSummary } from '../../bot/console/contract/answers.ts';
import type { Outcome } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { type Page, usePages } from './usePages.ts';

/** Announcements, newest first. */
export function useList() {
  const { api, locale } = useApp();
  const load = useCallback(
    async (before: string | undefined): Promise<Outcome<Page<AnnouncementSummary, string>>> => {
      const outcome = await api.list(locale, before);
      if (outcome.kind === 'failed') return outcome;
      return { kind: 'done', value: { rows: outcome.value.announcements, next: outcome.value.next } };
    },
    [api, locale],
  );
  return usePages(load);
}
