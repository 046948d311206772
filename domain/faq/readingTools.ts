import type { Locale } from '../people/locale.ts';
import { learnGreetings } from './greetings.ts';
import { createIntentModel, type IntentModel, learnIntents } from './intentModel.ts';
import { findKnownBy, type KnownTexts, learnKnownTexts } from './knownTexts.ts';
import { learnLanguageCounts, readLanguageBy } from './languageReader.ts';
import type { LanguageWordCounts } from './languageWords.ts';
import { createMarketFinder } from './marketFinder.ts';
import { learnAnew } from './remember.ts';
import type { LanguageParts } from './textSpace.ts';
import { examplesIn, meaningfulUtterances, textsIn, withoutPlaces } from './trainingExamples.ts';
import type { Utterance } from './understanding.ts';
import type { UnderstandingParts } from './understandingParts.ts';
import type { ReadingTools } from './understandWith.ts';

/** What texts are read by, and what of it was learned apart from the models. */
export interface LearnedTools extends ReadingTools {
  readonly examples: ReadonlyMap<Locale, readonly Utterance[]>;
  readonly knownTexts: KnownTexts;
  readonly languageCounts: LanguageWordCounts;
}

/** What texts are read by, learned from the content's examples or remembered; the model of a language when it is first needed. */
export function learnTools(parts: UnderstandingParts): LearnedTools {
  const { remember = learnAnew, program } = parts;
  const utterances = meaningfulUtterances(parts.utterances, program);
  const findMarkets = createMarketFinder(parts.places);
  const examples = new Map(parts.locales.map((locale) => [locale, examplesIn(locale, utterances, program)]));
  const knownTexts = learnKnownTexts(examples, remember);
  const languageCounts = learnLanguageCounts(textsIn(utterances), remember);
  const modelOf = onceEach((locale) => {
    const own = examples.get(locale) ?? [];
    const language = languagePartsOf(parts, locale);
    const learnedFrom = [own, language.synonyms, [...language.abbreviations], parts.places];
    const learn = () => learnIntents(withoutPlaces(own, findMarkets), language);
    return createIntentModel(remember(locale, learnedFrom, learn), language);
  });
  return {
    ...{ findMarkets, program, examples, knownTexts, languageCounts, modelOf },
    findKnown: findKnownBy((words) => knownTexts.get(words)),
    readLanguage: readLanguageBy(languageCounts),
    withoutGreeting: learnGreetings(examples),
  };
}

/** What is known of a language besides its examples. */
export function languagePartsOf(
  { synonyms, abbreviations }: Pick<UnderstandingParts, 'synonyms' | 'abbreviations'>,
  locale: Locale,
): LanguageParts {
  return { locale, synonyms: synonyms[locale], abbreviations: abbreviations[locale] };
}

function onceEach(create: (locale: Locale) => IntentModel): (locale: Locale) => IntentModel {
  const created = new Map<Locale, IntentModel>();
  return (locale) => {
    const model = created.get(locale) ?? create(locale);
    created.set(locale, model);
    return model;
  };
}
