import type { Locale } from '../../people/locale.ts';
import type { Audience, EntryText } from '../entry.ts';

/**
 * An entry as people of the organization wrote it, in place of the edition's own or beside it. A language without a text shows the text of
 * `writtenIn`, and says so; of an entry of the edition, a language that was not touched keeps the edition's.
 */
export interface FaqEdit {
  readonly audience: Audience;
  readonly related: readonly string[];
  readonly enroll: boolean;
  /** In `answer`, `[words](link:ID)` names a link of the content; Markdown as in the content's files. */
  readonly texts: Readonly<Partial<Record<Locale, EntryText>>>;
  /** What people type when they mean it, besides the title. */
  readonly variants: Readonly<Partial<Record<Locale, readonly string[]>>>;
  /** The language of the first text. */
  readonly writtenIn: Locale;
}

/** What became of a version: `proposed` waits for a second person. */
export const FAQ_VERSION_STATES = ['proposed', 'published', 'rejected'] as const;
export type FaqVersionState = (typeof FAQ_VERSION_STATES)[number];

/** One change of one entry; never edited itself, so that the history is whole. */
export interface FaqVersion {
  /** Rises over all entries. */
  readonly number: number;
  /** Of the edition that was running. */
  readonly edition: string;
  readonly entryId: string;
  /** Undefined where the entry was deleted. */
  readonly edit: FaqEdit | undefined;
  /** The published version that it changes; 0 where the edition's own entry, or none, stood there. */
  readonly base: number;
  readonly state: FaqVersionState;
  readonly author: string;
  readonly at: Date;
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Date | undefined;
  /** The version whose words it brings back. */
  readonly restores?: number | undefined;
  /** The ticket whose answer it is. */
  readonly ticketId?: string | undefined;
}

/** Longest texts, in UTF-16 units, and most variants of a language. */
export const FAQ_LIMITS = { question: 200, answer: 4_000, variant: 300, variants: 200, related: 2 } as const;

/** Ids of entries that people of the organization add. */
export const OWN_ENTRY_ID = /^own\/[a-z0-9]+(-[a-z0-9]+)*$/;
