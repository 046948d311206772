import type { Locale } from '../../people/locale.ts';
import { learnGreetings } from '../greetings.ts';
import { createIntentModel, type LearnedIntents, learnPlaced } from '../intentModel.ts';
import { rememberTexts } from '../knownTexts.ts';
import type { MarketData } from '../marketCandidates.ts';
import { createMarketFinder } from '../marketFinder.ts';
import { languagePartsOf } from '../readingTools.ts';
import { withoutPlaces } from '../trainingExamples.ts';
import type { Understand, Utterance } from '../understanding.ts';
import type { UnderstandingParts } from '../understandingParts.ts';
import { understandIn } from '../understandWith.ts';
import { alikeAmong } from './alikeAmong.ts';
import type { AlikeExample, LanguageExamples } from './faqLearner.ts';

/** What a learner knows besides the examples. Plain data. */
export type TrialParts = Pick<UnderstandingParts, 'synonyms' | 'abbreviations' | 'places'> & {
  readonly program: MarketData;
};

/** One language, learned from its examples alone. */
export interface LanguageTrial {
  readonly learned: LearnedIntents;
  readonly understand: Understand;
  /** Of each other entry the example that is most like one of these examples, where it says nearly the same. */
  alike(texts: readonly Utterance[]): readonly AlikeExample[];
}

/** So many trials of a language are kept: what holds, what is about to hold, and one that is being written. */
const KEPT = 3;

/** Learns a language from examples; the same examples are not learned again while they are among the last. */
export function createLanguageTrials(parts: TrialParts): (language: LanguageExamples) => LanguageTrial {
  const findMarkets = createMarketFinder(parts.places);
  const shelves = new Map<Locale, Map<string, LanguageTrial>>();
  const learn = ({ locale, examples }: LanguageExamples): LanguageTrial => {
    const language = languagePartsOf(parts, locale);
    const placed = learnPlaced(withoutPlaces(examples, findMarkets), language);
    const { learned } = placed;
    const known = new Map([[locale, examples]]);
    const model = createIntentModel(learned, language);
    const understand = understandIn(locale, {
      ...{ findMarkets, findKnown: rememberTexts(known), withoutGreeting: learnGreetings(known) },
      modelOf: () => model,
      // Only what somebody was answered before is looked up among the entries.
      program: { ...parts.program, entries: new Map() },
    });
    return { learned, understand, alike: alikeAmong(examples, placed) };
  };
  return (language) => {
    const shelf = shelves.get(language.locale) ?? new Map<string, LanguageTrial>();
    shelves.set(language.locale, shelf);
    const key = JSON.stringify(language.examples);
    const trial = shelf.get(key) ?? learn(language);
    keepLast(shelf, key, trial);
    return trial;
  };
}

function keepLast<T>(shelf: Map<string, T>, key: string, thing: T): void {
  shelf.delete(key);
  shelf.set(key, thing);
  for (const old of [...shelf.keys()].slice(0, -KEPT)) shelf.delete(old);
}
