import type { InsightsAnswer, UnansweredAnswer } from '../../bot/console/contract/insightAnswers.ts';
import { PATHS } from '../../bot/console/contract/paths.ts';
import type { InsightFilter } from '../../domain/insights/insights.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Call } from './createCall.ts';
import { withQuery } from './withQuery.ts';

/** The calls of insights. `language` decides the words of entries. */
export function insightCalls(call: Call) {
  return {
    insights: (filter: InsightFilter, language: Locale) =>
      call<InsightsAnswer>('GET', withQuery(PATHS.insights, { ...filter, language })),
    insightsCsv: (filter: InsightFilter, language: Locale) =>
      call<Blob>('GET', withQuery(PATHS.insightsCsv, { ...filter, language })),
    unanswered: () => call<UnansweredAnswer>('GET', PATHS.unanswered),
  };
}
