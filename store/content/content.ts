import type { Promotion } from '../../domain/announcements/promotion.ts';
import type { SynonymGroups } from '../../domain/faq/concepts.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { Places } from '../../domain/faq/places.ts';
import type { Question } from '../../domain/faq/question.ts';
import type { Abbreviations } from '../../domain/faq/tokenReader.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { StringTable } from '../../domain/strings.ts';

/** Everything that the bot says or knows, read from the folder `content/`. */
export interface Content {
  /** By edition id (`hup-2020-08`). */
  readonly editions: ReadonlyMap<string, Edition>;
  readonly utterances: Readonly<Record<Locale, readonly Utterance[]>>;
  /** Questions from which nothing is learned: a change of the FAQ is tried by them. */
  readonly questions: Readonly<Record<Locale, readonly Question[]>>;
  /** Words that mean the same in questions. */
  readonly synonyms: Readonly<Record<Locale, SynonymGroups>>;
  /** Chat words and contractions, and what they stand for. */
  readonly abbreviations: Readonly<Record<Locale, Abbreviations>>;
  /** What people type to begin their enrollment anew, in all languages. */
  readonly startOver: readonly string[];
  readonly places: Places;
  /** Interface texts, flattened to dotted keys (`form.title`). */
  readonly strings: Readonly<Record<Locale, StringTable>>;
  /** Ready-made announcements for HR. */
  readonly promotions: readonly Promotion[];
}
