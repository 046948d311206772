import { useCallback, useState } from 'react';
import type { InsightFilter } from '../../domain/insights/insights.ts';
import { lastDays } from '../../domain/insights/period.ts';
import { useApp } from '../app/appContext.ts';
import { useLoaded } from '../hooks/useLoaded.ts';

const FIRST_DAYS = 30;

/** What the figures are about, and the figures. */
export function useInsights() {
  const { api, locale } = useApp();
  const [filter, setFilter] = useState<InsightFilter>(() => lastDays(FIRST_DAYS, new Date()));
  const loaded = useLoaded(useCallback(() => api.insights(filter, locale), [api, filter, locale]));
  return { filter, setFilter, ...loaded };
}
