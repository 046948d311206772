import type { Locale } from '../../domain/people/locale.ts';

/** What another page hands to the editor of a new entry: too long for an address. */
export interface HandedDraft {
  readonly locale: Locale;
  readonly question: string;
  readonly answer?: string | undefined;
  /** What people asked in their own words. */
  readonly variants: readonly string[];
}
