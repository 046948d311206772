import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { comparable } from '../../domain/faq/comparable.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';

const QUESTION = z.strictObject({ text: z.string(), label: z.string(), locale: z.enum(LOCALES) });

/** A question written for evaluation. */
export interface Question {
  readonly text: string;
  /** Labels of which each is right. */
  readonly wanted: readonly string[];
  /** The language in which it was written. */
  readonly locale: Locale;
}

/** The questions of a JSON-lines file: `{"text", "label", "locale"}`; several acceptable labels are parted by `|`. */
export function readQuestions(file: URL): Question[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { text, label, locale } = QUESTION.parse(JSON.parse(line));
      return { text, wanted: label.split('|').map((one) => one.trim()), locale };
    });
}

/** The questions that are not examples too, which some that everybody asks ("tell me a joke") turn out to be. */
export function unseenOf(questions: readonly Question[], examples: Iterable<Utterance>): Question[] {
  const seen = new Set(Array.from(examples, ({ text }) => comparable(text)));
  return questions.filter(({ text }) => !seen.has(comparable(text)));
}
