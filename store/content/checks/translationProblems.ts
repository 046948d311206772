import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import type { Problem } from '../problem.ts';
import type { RawEdition } from '../rawContent.ts';
import type { CheckedEdition } from './checkContent.ts';
import { comparable } from './comparable.ts';

/** Entries without words in a language, words without an entry, and two entries with the same question. */
export function translationProblems({ raw }: CheckedEdition): Problem[] {
  return LOCALES.flatMap((locale) => [...unmatched(raw, locale), ...duplicateQuestions(raw, locale)]);
}

function unmatched(raw: RawEdition, locale: Locale): Problem[] {
  const file = `${raw.folder}/${locale}.yaml`;
  const words = raw.words[locale];
  const missing = Object.keys(raw.entries).filter((id) => words[id] === undefined);
  const orphans = Object.keys(words).filter((id) => raw.entries[id] === undefined);
  return [
    ...missing.map((id) => ({ file, place: id, message: 'the translation of this entry is missing' })),
    ...orphans.map((id) => ({ file, place: id, message: 'entries.yaml has no such entry' })),
  ];
}

function duplicateQuestions(raw: RawEdition, locale: Locale): Problem[] {
  const firstId = new Map<string, string>();
  return Object.entries(raw.words[locale]).flatMap(([id, { question }]) => {
    const key = comparable(question);
    const first = firstId.get(key);
    if (first === undefined) firstId.set(key, id);
    const message = `this question is that of "${first}" too`;
    return first === undefined ? [] : [{ file: `${raw.folder}/${locale}.yaml`, place: `${id}.question`, message }];
  });
}
