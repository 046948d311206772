import { readdirSync } from 'node:fs';
import type { Question } from '../../domain/faq/question.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { readQuestions, unseenOf } from './readQuestions.ts';

/** The parts of the questions: one to look at while building, one only to measure. */
export const QUESTION_PARTS = ['test', 'development'] as const;
export type QuestionPart = (typeof QUESTION_PARTS)[number];

/** The part to look at is the content's: the running bot tries changes of the FAQ by it. */
const FOLDERS: Readonly<Record<QuestionPart, URL>> = {
  test: new URL('../../test/understanding/test/', import.meta.url),
  development: new URL('../../content/questions/', import.meta.url),
};

/** All questions of a part by their language, without those that stand among the examples, from whichever files of the part's folder. */
export function questionsOf(part: QuestionPart, examples: Iterable<Utterance>): ReadonlyMap<Locale, Question[]> {
  const folder = FOLDERS[part];
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const questions = files.sort().flatMap((name) => readQuestions(new URL(name, folder)));
  const unseen = unseenOf(questions, examples);
  return new Map(LOCALES.map((locale) => [locale, unseen.filter((question) => question.locale === locale)]));
}
