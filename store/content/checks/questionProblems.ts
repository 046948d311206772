import { comparable } from '../../../domain/faq/comparable.ts';
import type { Edition } from '../../../domain/faq/entry.ts';
import { INTENTS } from '../../../domain/faq/understanding.ts';
import { LOCALES } from '../../../domain/people/locale.ts';
import type { Problem } from '../problem.ts';
import type { RawContent } from '../rawContent.ts';
import type { LocatedQuestion } from '../readQuestions.ts';

const REFUSED = ['out-of-scope', 'out-of-scope/near', 'out-of-scope/far'];

/** Questions that mean what does not exist, and such as stand twice. */
export function questionProblems(
  questions: RawContent['questions'],
  editions: ReadonlyMap<string, Edition>,
): Problem[] {
  const entries = [...editions.values()].flatMap((edition) => [...edition.entries.keys()]);
  const labels = new Set([...entries, ...INTENTS.map((intent) => `intent:${intent}`), ...REFUSED]);
  return LOCALES.flatMap((locale) => [
    ...questions[locale].flatMap((question) => unknownLabels(question, labels)),
    ...duplicates(questions[locale]),
  ]);
}

function unknownLabels({ wanted, file, line }: LocatedQuestion, labels: ReadonlySet<string>): Problem[] {
  const unknown = wanted.filter((label) => !labels.has(label));
  return unknown.map((label) => ({ file, place: String(line), message: `there is no entry or intent "${label}"` }));
}

function duplicates(questions: readonly LocatedQuestion[]): Problem[] {
  const first = new Map<string, number>();
  return questions.flatMap(({ text, file, line }) => {
    const earlier = first.get(comparable(text));
    if (earlier === undefined) first.set(comparable(text), line);
    return earlier === undefined
      ? []
      : [{ file, place: String(line), message: `this question stands on line ${earlier} too` }];
  });
}
