import type { Question } from '../../domain/faq/question.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { ContentReader } from './contentReader.ts';
import { questionSchema } from './schemas.ts';

/** Where a question was read, for the checks. */
export interface LocatedQuestion extends Question {
  readonly file: string;
  readonly line: number;
}

/** `questions/<locale>.jsonl`, where there is one: `{"text", "label", "locale"}`, one a line. */
export function readQuestions(reader: ContentReader, locale: Locale): LocatedQuestion[] {
  const file = `questions/${locale}.jsonl`;
  if (!reader.has(file)) return [];
  return reader.lines(file).flatMap((written, index) => {
    if (written.trim() === '') return [];
    const question = questionIn(written);
    const located = { file, line: index + 1 };
    if (question?.locale === locale) return [{ ...question, ...located }];
    const message = `a question is written {"text": "...", "label": "...", "locale": "${locale}"}`;
    reader.problems.push({ file, place: String(located.line), message });
    return [];
  });
}

/** The question of a line; several acceptable labels are parted by `|`. Undefined where the line is none. */
export function questionIn(line: string): Question | undefined {
  const read = questionSchema.safeParse(parsed(line));
  if (!read.success) return undefined;
  const { text, label, locale } = read.data;
  return { text, wanted: label.split('|').map((one) => one.trim()), locale };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
