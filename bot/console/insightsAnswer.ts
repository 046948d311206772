import { ENROLLMENT_STATES, type EnrollmentState } from '../../domain/enrollment/enrollment.ts';
import { announcementFigures } from '../../domain/insights/announcementFigures.ts';
import { entriesToLookAt } from '../../domain/insights/attention.ts';
import { hideSmallEntries, hideSmallGroups, hideSmallTickets } from '../../domain/insights/hideSmallGroups.ts';
import type { InsightFilter, InsightStore } from '../../domain/insights/insights.ts';
import { fewFor } from '../../domain/insights/smallGroups.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { lastTitles } from '../faq/lastTitles.ts';
import type { InsightsAnswer } from './contract/insightAnswers.ts';
import type { InsightParts } from './insightParts.ts';

/** Who looks at what. */
export interface InsightQuestion {
  readonly tenantId: string;
  readonly filter: InsightFilter;
  /** Of the entries' titles. */
  readonly language: Locale;
}

/** The figures of a period, without those that tell of small groups. */
export async function insightsAnswer(question: InsightQuestion, parts: InsightParts): Promise<InsightsAnswer> {
  const { filter, language } = question;
  const { smallestGroup, clock } = parts;
  const found = await figuresOf(question, parts.store.insights);
  const { totals, days } = hideSmallGroups(found, smallestGroup);
  const edition = parts.editionNow();
  const attention = entriesToLookAt({ edition, entries: found.entries, smallestGroup, today: clock() });
  const ids = [...found.entries, ...attention].map(({ entryId }) => entryId);
  const titled = await lastTitles(ids, language, { edition, past: parts.pastFaq });
  return {
    period: { from: filter.from, to: filter.to },
    ...{ smallestGroup, totals, days },
    tickets: hideSmallTickets(found.tickets, smallestGroup),
    enrollments: enrollmentsOf(found.enrollments, smallestGroup),
    announcements: announcementFigures(found.announcements, smallestGroup),
    entries: hideSmallEntries(found.entries, totals, smallestGroup).map(({ entryId, ...figures }) => ({
      ...{ id: entryId, question: titled(entryId) },
      ...figures,
    })),
    attention: attention.map(({ entryId, why, detail }) => ({ id: entryId, question: titled(entryId), why, detail })),
  };
}

async function figuresOf({ tenantId, filter }: InsightQuestion, insights: InsightStore) {
  const [totals, days, entries, tickets, enrollments, announcements] = await Promise.all([
    insights.totals(filter),
    insights.byDay(filter),
    insights.entries(filter),
    insights.tickets(tenantId, filter),
    insights.enrollments(filter),
    insights.announcements(tenantId, filter),
  ]);
  return { totals, days, entries, tickets, enrollments, announcements };
}

function enrollmentsOf(
  reached: Readonly<Partial<Record<EnrollmentState, number>>>,
  smallestGroup: number,
): InsightsAnswer['enrollments'] {
  const isFew = fewFor(smallestGroup);
  return ENROLLMENT_STATES.map((state) => {
    const count = reached[state] ?? 0;
    return { state, count: isFew(count) ? 'hidden' : count };
  });
}
