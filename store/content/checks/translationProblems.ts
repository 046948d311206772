import { comparable } from '../../../domain/faq/comparable.ts';
import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import type { Problem } from '../problem.ts';
import type { RawEdition } from '../rawContent.ts';
import type { CheckedEdition } from './checkContent.ts';

/** What has no words in a language, words that belong to nothing, and two entries with the same question. */
export function translationProblems({ raw }: CheckedEdition): Problem[] {
  return LOCALES.flatMap((locale) => [...unmatched(raw, locale), ...duplicateQuestions(raw, locale)]);
}

function unmatched(raw: RawEdition, locale: Locale): Problem[] {
  const file = `${raw.folder}/${locale}.yaml`;
  return kindsOfWords(raw, locale).flatMap(({ kind, words, needed, lent = [] }) =>
    [
      ...needed
        .filter((id) => words[id] === undefined && !lent.includes(id))
        .map((id) => ({ id, message: 'the translation is missing' })),
      ...Object.keys(words)
        .filter((id) => !needed.includes(id))
        .map((id) => ({ id, message: 'these words belong to nothing in this edition' })),
    ].map(({ id, message }) => ({ file, place: `${kind}.${id}`, message })),
  );
}

/** The words that an edition has in a language, and the ids that need some. */
function kindsOfWords({ entries, sources, changes, words }: RawEdition, locale: Locale) {
  const { [locale]: own } = words;
  const untitled = Object.keys(sources).filter((id) => sources[id]?.title === undefined);
  return [
    { kind: 'entries', words: own.entries, needed: Object.keys(entries), lent: lentIn(entries, locale) },
    { kind: 'sources', words: own.sources, needed: untitled },
    { kind: 'changes.entries', words: own.changes.entries, needed: Object.keys(changes.entries) },
    { kind: 'changes.markets', words: own.changes.markets, needed: Object.keys(changes.markets) },
  ];
}

/** Entries that show another language's text where they have none in this one. */
function lentIn(entries: RawEdition['entries'], locale: Locale): string[] {
  return Object.keys(entries).filter((id) => (entries[id]?.writtenIn ?? locale) !== locale);
}

function duplicateQuestions(raw: RawEdition, locale: Locale): Problem[] {
  const firstId = new Map<string, string>();
  return Object.entries(raw.words[locale].entries).flatMap(([id, { question }]) => {
    const key = comparable(question);
    const first = firstId.get(key);
    if (first === undefined) firstId.set(key, id);
    const message = `this question is that of "${first}" too`;
    return first === undefined
      ? []
      : [{ file: `${raw.folder}/${locale}.yaml`, place: `entries.${id}.question`, message }];
  });
}
