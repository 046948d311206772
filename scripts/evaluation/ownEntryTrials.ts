import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { createLanguageTrials, type TrialParts } from '../../domain/faq/editing/languageTrial.ts';
import type { Outcome } from '../../domain/faq/outcome.ts';
import type { Question } from '../../domain/faq/question.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';

/** What becomes of questions of one language when an organization adds entries of its own. */
export interface OwnEntryTrial {
  readonly locale: Locale;
  /** Questions about these entries in other words: where title and variants are learned. */
  readonly own: readonly Outcome[];
  /** Questions that are not about these entries: before they were added, and after. */
  readonly before: readonly Outcome[];
  readonly after: readonly Outcome[];
}

const FOLDER = new URL('../../test/understanding/own-entries/', import.meta.url);
const TEXTS = z.array(z.string().min(1));
const ENTRIES = z.record(z.string(), z.strictObject({ title: z.string().min(1), variants: TEXTS, asked: TEXTS }));

/** The languages that have such entries to try. */
export function ownEntryLocales(): Locale[] {
  const files = readdirSync(FOLDER);
  return LOCALES.filter((locale) => files.includes(`${locale}.yaml`));
}

/** Adds all entries of a language to what is learned, and asks about them and about everything else; only the language of the questions is known. */
export function ownEntryTrial(
  parts: TrialParts,
  locale: Locale,
  examples: readonly Utterance[],
  questions: readonly Question[],
): OwnEntryTrial {
  const entries = ENTRIES.parse(parse(readFileSync(new URL(`${locale}.yaml`, FOLDER), 'utf8')));
  const added = Object.entries(entries).flatMap(([label, { title, variants }]) =>
    [title, ...variants].map((text) => ({ text, label })),
  );
  const asked = Object.entries(entries).flatMap(([label, entry]) =>
    entry.asked.map((text) => ({ text, wanted: [label] })),
  );
  const trialOf = createLanguageTrials(parts);
  const ask = (learned: readonly Utterance[], texts: readonly Pick<Question, 'text' | 'wanted'>[]): Outcome[] => {
    const { understand } = trialOf({ locale, examples: learned });
    return texts.map(({ text, wanted }) => ({ text, wanted, decision: understand(text) }));
  };
  const withOwn = [...examples, ...added];
  return { locale, own: ask(withOwn, asked), before: ask(examples, questions), after: ask(withOwn, questions) };
}
