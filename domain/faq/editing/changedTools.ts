import { LOCALES, type Locale } from '../../people/locale.ts';
import { comparable } from '../comparable.ts';
import type { Edition } from '../entry.ts';
import type { IntentModel } from '../intentModel.ts';
import { findKnownBy, type KnownText, type KnownTexts, knownByWords } from '../knownTexts.ts';
import { languageWordsOf, readLanguageBy } from '../languageReader.ts';
import { type LanguageWordCounts, recount } from '../languageWords.ts';
import type { LearnedTools } from '../readingTools.ts';
import { OUT_OF_SCOPE, type Utterance } from '../understanding.ts';
import type { ReadingTools } from '../understandWith.ts';
import type { ChangedLanguages, Difference } from './changedLanguages.ts';
import type { EditedFaq } from './withVersions.ts';

/** What a changed FAQ is read by: what was learned of the content, and the models of changed languages. */
export interface Means {
  readonly own: LearnedTools;
  readonly modelOf: (locale: Locale) => IntentModel | undefined;
}

/** What texts are read by, and what a text means that stands word for word in a language. */
export type ChangedTools = ReadingTools & {
  labelsOf(text: string, locale: Locale): readonly string[];
};

/** What texts are read by where the FAQ was changed: all of it but the models is brought up to date within milliseconds. */
export function toolsFor(faq: EditedFaq, changed: ChangedLanguages, { own, modelOf }: Means): ChangedTools {
  const knownAs = knownAfter(own.knownTexts, changed);
  const { findMarkets, withoutGreeting } = own;
  return {
    ...{ findMarkets, withoutGreeting, program: faq.edition, findKnown: findKnownBy(knownAs) },
    readLanguage: changed.size === 0 ? own.readLanguage : readLanguageBy(recounted(own.languageCounts, changed)),
    modelOf: (locale) => withoutMissing(modelOf(locale) ?? own.modelOf(locale), faq.edition),
    labelsOf: (text, locale) => {
      const known = knownAs(comparable(text)) ?? [];
      return known.filter((one) => one.locale === locale).map(({ label }) => label);
    },
  };
}

/** What texts mean now. Of texts with the same words each stands for itself: a title may go while a variant that says the same stays. */
function knownAfter(own: KnownTexts, changed: ChangedLanguages): (words: string) => readonly KnownText[] | undefined {
  const textsOf = (kind: keyof Difference) =>
    knownByWords(Array.from(changed, ([locale, { typed, titles }]) => [locale, [...typed[kind], ...titles[kind]]]));
  const [added, removed] = [textsOf('added'), textsOf('removed')];
  return (words) => {
    const before = [...(own.get(words) ?? [])];
    for (const gone of removed.get(words) ?? []) {
      const place = before.findIndex(({ label, locale }) => label === gone.label && locale === gone.locale);
      if (place >= 0) before.splice(place, 1);
    }
    const now = [...before, ...(added.get(words) ?? [])];
    return now.length > 0 ? now : undefined;
  };
}

/** Titles are not among the texts by which languages are told. */
function recounted(counts: LanguageWordCounts, changed: ChangedLanguages): LanguageWordCounts {
  const wordsOf = (texts: readonly Utterance[]): string[] => texts.flatMap(({ text }) => languageWordsOf(text));
  const changes = Array.from(changed, ([locale, { typed }]) => ({
    ...{ place: LOCALES.indexOf(locale), added: wordsOf(typed.added), removed: wordsOf(typed.removed) },
  }));
  return recount(counts, changes);
}

/** A model that was learned before an entry was deleted still knows its label. */
function withoutMissing(model: IntentModel, { entries }: Edition): IntentModel {
  const isThere = (label: string): boolean =>
    label === OUT_OF_SCOPE || label.startsWith('intent:') || entries.has(label);
  return (text) => {
    const guess = model(text);
    const labels = [...guess.probabilities.keys()];
    if (labels.every(isThere)) return guess;
    return { ...guess, probabilities: new Map([...guess.probabilities].filter(([label]) => isThere(label))) };
  };
}
