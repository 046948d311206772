import type { Clock } from '../../domain/clock.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { Understand } from '../../domain/faq/understanding.ts';
import type { Store } from '../../store/store.ts';
import type { PastFaq } from '../faq/lastTitles.ts';

/** What the calls of insights work with. */
export interface InsightParts {
  readonly store: Pick<Store, 'insights' | 'questions' | 'audit'>;
  readonly pastFaq: PastFaq;
  /** The FAQ as it is now. */
  readonly editionNow: () => Edition;
  /** Reads a question as it would be read now. */
  readonly understand: Understand;
  /** No figure is shown that tells of fewer. */
  readonly smallestGroup: number;
  /** For how many days unanswered questions are kept; 0: not at all. */
  readonly keptDays: number;
  readonly clock: Clock;
}
