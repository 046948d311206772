import { readFileSync } from 'node:fs';
import { comparable } from '../../domain/faq/comparable.ts';
import type { Question } from '../../domain/faq/question.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import { questionIn } from '../../store/content/readQuestions.ts';

/**
 * The questions of a JSON-lines file: `{"text", "label", "locale"}`; several acceptable labels are parted by `|`.
 * @throws RangeError where a line is none.
 */
export function readQuestions(file: URL): Question[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const question = questionIn(line);
      if (question === undefined) throw new RangeError(`${file.pathname} has a line that is no question: ${line}`);
      return question;
    });
}

/** The questions that are not examples too, which some that everybody asks ("tell me a joke") turn out to be. */
export function unseenOf(questions: readonly Question[], examples: Iterable<Utterance>): Question[] {
  const seen = new Set(Array.from(examples, ({ text }) => comparable(text)));
  return questions.filter(({ text }) => !seen.has(comparable(text)));
}
