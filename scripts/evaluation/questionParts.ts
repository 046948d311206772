import { readdirSync } from 'node:fs';
import type { Utterance } from '../../domain/faq/understanding.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { type Question, readQuestions, unseenOf } from './readQuestions.ts';

/** The parts of the questions: one to look at while building, one only to measure. */
export const QUESTION_PARTS = ['test', 'development'] as const;
export type QuestionPart = (typeof QUESTION_PARTS)[number];

const FOLDER = new URL('../../test/understanding/', import.meta.url);

/** All questions of a part by their language, without those that stand among the examples, from whichever files of the part's folder. */
export function questionsOf(part: QuestionPart, examples: Iterable<Utterance>): ReadonlyMap<Locale, Question[]> {
  const folder = new URL(`${part}/`, FOLDER);
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const questions = files.sort().flatMap((name) => readQuestions(new URL(name, folder)));
  const unseen = unseenOf(questions, examples);
  return new Map(LOCALES.map((locale) => [locale, unseen.filter((question) => question.locale === locale)]));
}
