import type { Locale } from '../people/locale.ts';

/** A question from which nothing is learned, and what it means: to try understanding by. */
export interface Question {
  readonly text: string;
  /** Labels of which each is right: entry ids, `intent:NAME`; or `out-of-scope`, `out-of-scope/near`, `out-of-scope/far`. */
  readonly wanted: readonly string[];
  /** The language in which it was written. */
  readonly locale: Locale;
}
