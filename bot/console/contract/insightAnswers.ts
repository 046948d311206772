import type { EntryFigures, QuestionCounts, TicketTimes } from '../../../domain/insights/insights.ts';
import type { Shown } from '../../../domain/insights/smallGroups.ts';
import type { Locale } from '../../../domain/people/locale.ts';

/** `GET insights?from=2026-10-24&to=2026-11-22&locale=`. */
export interface InsightsAnswer {
  readonly period: { readonly from: string; readonly to: string };
  readonly smallestGroup: number;
  readonly totals: Shown<QuestionCounts>;
  readonly days: readonly (Shown<QuestionCounts> & { readonly day: string })[];
  readonly tickets: Shown<TicketTimes>;
  /** How many enrollments reached each state, in the order of the states. */
  readonly enrollments: readonly { readonly state: string; readonly count: number | 'hidden' }[];
  /** Of announcements that began in the period: all together. */
  readonly announcements: readonly { readonly step: string; readonly count: number | 'hidden' }[];
  readonly entries: readonly (Shown<Pick<EntryFigures, 'answered' | 'helpful' | 'notHelpful'>> & {
    readonly id: string;
    readonly question: string;
  })[];
  /** Entries to look at. `never-used`: in the period; `stale`: reviewed too long ago; `dead-link`: names a link that is dead. */
  readonly attention: readonly {
    readonly id: string;
    readonly question: string;
    readonly why: 'never-used' | 'stale' | 'dead-link' | 'not-helpful';
    /** The date of the review, or the link. */
    readonly detail?: string | undefined;
  }[];
}

/** `GET insights/unanswered`: questions without an answer, like ones together, the largest group first. */
export interface UnansweredAnswer {
  readonly groups: readonly {
    readonly locale: Locale;
    /** The question in the middle of the group. */
    readonly title: string;
    readonly questions: readonly string[];
    readonly count: number;
    readonly newest: string;
    /** The entry that answers it by now. */
    readonly answeredBy?: { readonly id: string; readonly question: string } | undefined;
  }[];
  /** 0: such questions are not kept. */
  readonly keptDays: number;
}
