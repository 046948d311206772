import type { Audience } from '../announcements/audience.ts';
import type { Funnel } from '../announcements/funnel.ts';
import type { EnrollmentState } from '../enrollment/enrollment.ts';
import type { Locale } from '../people/locale.ts';
import type { FeedbackReason } from './feedback.ts';

/** Days in UTC, `2026-11-22`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What the figures are about. */
export interface InsightFilter extends Period {
  readonly locale?: Locale | undefined;
}

/** Counts of one day, or of a whole period. Each is defined in docs/insights.md. */
export interface QuestionCounts {
  readonly questions: number;
  readonly answered: number;
  readonly clarified: number;
  readonly refused: number;
  readonly helpful: number;
  readonly notHelpful: number;
  /** Answers by what they settled (`settledBy`). They add up to `answered`. */
  readonly confirmed: number;
  readonly potential: number;
  readonly none: number;
  readonly tickets: number;
}

/** Times in minutes, of tickets opened in the period; undefined where there are none. */
export interface TicketTimes {
  readonly opened: number;
  readonly open: number;
  readonly answered: number;
  readonly closed: number;
  readonly medianToFirstAnswer?: number | undefined;
  readonly medianToClose?: number | undefined;
  /** Without an answer after their time. */
  readonly overdue: number;
}

/** One entry of the FAQ in figures. */
export interface EntryFigures {
  readonly entryId: string;
  readonly answered: number;
  readonly helpful: number;
  readonly notHelpful: number;
  readonly reasons: Readonly<Partial<Record<FeedbackReason, number>>>;
}

/** What came of one announcement, exactly, and to whom it went. */
export interface AnnouncedFunnel {
  readonly audience: Audience;
  readonly funnel: Funnel;
}

/** What insights are read from. Small groups are not hidden here but where they are shown (`hideSmallGroups`). */
export interface InsightStore {
  totals(filter: InsightFilter): Promise<QuestionCounts>;
  byDay(filter: InsightFilter): Promise<readonly (QuestionCounts & { readonly day: string })[]>;
  /** Those that answered, or were judged, in the period; most answered first. */
  entries(filter: InsightFilter): Promise<readonly EntryFigures[]>;
  tickets(tenantId: string, period: Period): Promise<TicketTimes>;
  /** How many enrollments reached each state in the period. */
  enrollments(period: Period): Promise<Readonly<Partial<Record<EnrollmentState, number>>>>;
  /** The funnel of each announcement that began to be sent in the period. */
  announcements(tenantId: string, period: Period): Promise<readonly AnnouncedFunnel[]>;
}
