import type { Locale } from '../../people/locale.ts';
import type { FaqVersion } from './faqEdit.ts';

/** A question that a change would answer with another entry than it should. */
export interface LostQuestion {
  readonly text: string;
  readonly locale: Locale;
  /** The entry, intent or `out-of-scope` that is right. */
  readonly expected: string;
  /** What it would become. */
  readonly instead: string;
}

/** The figures of the development questions in one language, shares from 0 to 1. */
export interface FloorFigures {
  readonly locale: Locale;
  readonly helped: number;
  readonly wrong: number;
  /** What may not be passed. */
  readonly floor: { readonly helped: number; readonly wrong: number };
}

/** What a change would do, found out before it is published. */
export interface FaqCheck {
  /** What is wrong with the texts: keys of the page's words, with the language. Nothing can be published with one. */
  readonly problems: readonly { readonly key: string; readonly locale?: Locale | undefined }[];
  /** Other entries that say the same, nearly the same title or variant. */
  readonly duplicates: readonly { readonly entryId: string; readonly text: string; readonly locale: Locale }[];
  /** Questions that it takes away from others, right before and wrong after. */
  readonly lost: readonly LostQuestion[];
  /** Questions without an answer so far that it would answer. */
  readonly won: readonly { readonly text: string; readonly locale: Locale }[];
  readonly figures: readonly FloorFigures[];
  /** Below the floor it is not published. */
  readonly isBelowFloor: boolean;
}

/** What came of a change of the FAQ. */
export type FaqOutcome =
  | { readonly kind: 'published' | 'proposed' | 'rejected'; readonly version: FaqVersion }
  | { readonly kind: 'refused'; readonly check: FaqCheck }
  /** `own-change`: a second person has to approve it; `not-now`: it was decided already. */
  | { readonly kind: 'conflict' | 'forbidden' | 'unknown' | 'own-change' | 'not-now' };
