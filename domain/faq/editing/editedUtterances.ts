import { inEachLocale } from '../../people/inEachLocale.ts';
import type { Locale } from '../../people/locale.ts';
import { comparable } from '../comparable.ts';
import type { UtterancesByLocale } from '../trainingExamples.ts';
import { OUT_OF_SCOPE, type Utterance } from '../understanding.ts';
import type { EditedFaq } from './withVersions.ts';

/** The content's examples with those that people of the organization wrote. */
export type EditUtterances = (faq: EditedFaq) => UtterancesByLocale;

/**
 * Lays edited variants over the content's examples, in the order in which the content's files would give them; a language in which nothing changes keeps
 * its very list. An example of what is out of scope that stands word for word among the new ones is left out: it is answered now.
 */
export function createEditUtterances(utterances: UtterancesByLocale): EditUtterances {
  const refusedIn = onceFor((locale) => refusedByWords(utterances[locale]));
  const variantsIn = onceFor((locale) => variantsByLabel(utterances[locale]));
  return (faq) =>
    inEachLocale((locale) => {
      const all = utterances[locale];
      const added = addedIn(faq, locale, variantsIn(locale));
      const replaced = new Set([...added.keys(), ...deletedLabels(faq, variantsIn(locale))]);
      const taken = new Set(takenWords(faq, locale, added).flatMap((words) => refusedIn(locale).get(words) ?? []));
      if (replaced.size === 0 && taken.size === 0) return all;
      const kept = all.filter((one) => !replaced.has(one.label) && !taken.has(one));
      const own = [...added].flatMap(([label, texts]) => texts.map((text) => ({ text, label })));
      return inOrderOfFiles([...kept, ...own]);
    });
}

/** The variants of entries that differ from the content's own. */
function addedIn({ variants, edition }: EditedFaq, locale: Locale, own: ReadonlyMap<string, readonly string[]>) {
  const added = new Map<string, readonly string[]>();
  for (const [label, ofEntry] of variants) {
    const texts = ofEntry[locale]?.map((text) => text.trim());
    const before = own.get(label) ?? [];
    // An empty list leaves the edition's as it is: an entry that nobody asks for would not be one.
    const isAnother = texts && texts.length > 0 && texts.join('\n') !== before.join('\n');
    if (isAnother && edition.entries.has(label)) added.set(label, inOrderOfFile(texts, before));
  }
  return added;
}

/** What stays keeps its place, and what is new comes last: so the content's files have it. */
function inOrderOfFile(texts: readonly string[], before: readonly string[]): readonly string[] {
  return [...before.filter((text) => texts.includes(text)), ...texts.filter((text) => !before.includes(text))];
}

const deletedLabels = ({ edition }: EditedFaq, own: ReadonlyMap<string, unknown>): string[] =>
  [...own.keys()].filter((label) => !edition.entries.has(label));

/** The words of what was written in a language, titles included. */
function takenWords({ variants, edition }: EditedFaq, locale: Locale, added: ReadonlyMap<string, readonly string[]>) {
  const titles = [...variants.keys()].flatMap((id) => {
    const entry = edition.entries.get(id);
    return entry && entry.writtenIn?.[locale] === undefined ? [entry.text[locale].question] : [];
  });
  return [...titles, ...[...added.values()].flat()].map(comparable);
}

function refusedByWords(utterances: readonly Utterance[]): ReadonlyMap<string, readonly Utterance[]> {
  const refused = new Map<string, Utterance[]>();
  for (const one of utterances.filter(({ label }) => label === OUT_OF_SCOPE)) {
    const words = comparable(one.text);
    if (words !== '') refused.set(words, [...(refused.get(words) ?? []), one]);
  }
  return refused;
}

/** The content's examples of each entry. */
export function variantsByLabel(utterances: readonly Utterance[]): ReadonlyMap<string, readonly string[]> {
  const variants = new Map<string, string[]>();
  for (const { text, label } of utterances.filter(isOfEntry))
    variants.set(label, [...(variants.get(label) ?? []), text]);
  return variants;
}

const isOfEntry = ({ label }: Utterance): boolean => label !== OUT_OF_SCOPE && !label.startsWith('intent:');

/** Examples of entries by the paths of their files, as the content is read; then all others as they were. */
function inOrderOfFiles(utterances: readonly Utterance[]): Utterance[] {
  const labels = [...new Set(utterances.filter(isOfEntry).map(({ label }) => label))].sort(byPath);
  const places = new Map(labels.map((label, place) => [label, place]));
  const placeOf = ({ label }: Utterance): number => places.get(label) ?? places.size;
  return [...utterances].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Folders are read in the order of their names and those of the files beside them. */
function byPath(a: string, b: string): number {
  const [left, right] = [`${a}.txt`.split('/'), `${b}.txt`.split('/')];
  const at = left.findIndex((name, index) => name !== right[index]);
  return (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}

function onceFor<T>(create: (locale: Locale) => T): (locale: Locale) => T {
  const created = new Map<Locale, T>();
  return (locale) => {
    const thing = created.get(locale) ?? create(locale);
    created.set(locale, thing);
    return thing;
  };
}
