import type { Locale } from '../people/locale.ts';
import type { LaterChange, Program } from '../program.ts';

/** Who acts on an answer. Anyone may read it; an administrator's answer says so first. */
export type Audience = 'employee' | 'administrator';

/** The words of an entry in one language. In `answer`, `[words](link:ID)` names a link of the content. */
export interface EntryText {
  readonly question: string;
  readonly answer: string;
}

/** One entry of the FAQ. */
export interface Entry {
  /** A topic (`markets`), a finer topic (`confirm-email/not-arrived`), or `beyond/…` for what the source does not answer. */
  readonly id: string;
  readonly audience: Audience;
  /** Ids of the facts that carry the answer (F1-F42 of the edition's source; L, M and O notes name their source instead). */
  readonly facts: readonly string[];
  /** The id of the source in which the statement stands. */
  readonly source: string;
  /** Up to two entries that people ask next, best first. */
  readonly related: readonly string[];
  /** Whether "start enrollment" belongs under this answer. */
  readonly enroll: boolean;
  readonly text: Readonly<Record<Locale, EntryText>>;
  readonly changedLater?: LaterChange;
  /** For each language without a text of its own, the language whose text stands in its place. */
  readonly writtenIn?: Readonly<Partial<Record<Locale, Locale>>>;
  /** The day on which the organization last changed the words of a language (ISO 8601), where it did. */
  readonly edited?: Readonly<Partial<Record<Locale, string>>>;
}

/** A whole edition: the program's data and its FAQ. */
export interface Edition extends Program {
  readonly entries: ReadonlyMap<string, Entry>;
}
