import { TRAINING } from './constants.ts';
import { labelClasses } from './labelClasses.ts';
import { createOwnHints, learnOwnWords, type OwnWords, towardsOwn } from './ownWords.ts';
import { createSoftmax, type SoftmaxWeights, trainSoftmax } from './softmax.ts';
import { createStrangeness, type Familiarity, learnFamiliarity } from './strangeness.ts';
import { createPlacing, type LanguageParts, learnTextSpace, type TextSpace } from './textSpace.ts';
import type { SparseVector } from './tfidf.ts';
import { OUT_OF_SCOPE, type Utterance } from './understanding.ts';

/** What a model makes of a text. */
export interface Guess {
  /** The probability of each label. They sum to 1 but are not calibrated. */
  readonly probabilities: ReadonlyMap<string, number>;
  /** The share of the text's words that no example in scope has, 0 to 1. */
  readonly strangeness: number;
  /** How many different words the text has. */
  readonly words: number;
}

/** Reads texts of one language. */
export type IntentModel = (text: string) => Guess;

/** What was learned of one language. Plain data: it can be kept and read again. */
export interface LearnedIntents {
  readonly labels: readonly string[];
  readonly space: TextSpace;
  readonly softmax: SoftmaxWeights;
  readonly familiarity: Familiarity;
  readonly ownWords: OwnWords;
}

/** What was learned of one language, and the place of each example in its space. */
export interface PlacedIntents {
  readonly learned: LearnedIntents;
  /** In the order of the examples. */
  readonly vectors: readonly SparseVector[];
  /** Ids in vectors are below this. */
  readonly size: number;
}

/** Learns the labels of one language's examples; deterministic. Some 3,000 examples take less than a second. */
export const learnIntents = (utterances: readonly Utterance[], language: LanguageParts): LearnedIntents =>
  learnPlaced(utterances, language).learned;

/** The same, with the places of the examples. */
export function learnPlaced(utterances: readonly Utterance[], language: LanguageParts): PlacedIntents {
  const texts = utterances.map(({ text }) => text);
  const placed = learnTextSpace(texts, language, TRAINING.fewestExamples);
  const { labels, training } = labelClasses(utterances, placed);
  const examples = placed.examples.map(({ stems }, index) => {
    const label = utterances[index]?.label ?? OUT_OF_SCOPE;
    return { stems, label, isInScope: label !== OUT_OF_SCOPE };
  });
  const learned = {
    ...{ labels, space: placed.space, softmax: trainSoftmax(training) },
    familiarity: learnFamiliarity(examples),
    ownWords: learnOwnWords(examples),
  };
  return { learned, vectors: training.vectors, size: placed.size };
}

/** Reads texts by what was learned of the same language. */
export function createIntentModel(learned: LearnedIntents, language: LanguageParts): IntentModel {
  const place = createPlacing(learned.space, language);
  const classify = createSoftmax(learned.softmax);
  const strangenessOf = createStrangeness(learned.familiarity);
  const ownHint = createOwnHints(learned.ownWords);
  return (text) => {
    const { vector, stems } = place(text);
    const shares = classify(vector);
    const probabilities = new Map(learned.labels.map((label, at) => [label, shares[at] ?? 0]));
    return {
      probabilities: towardsOwn(probabilities, ownHint(stems)),
      strangeness: strangenessOf(stems),
      words: new Set(stems).size,
    };
  };
}

/** Learns from examples and forgets them: a model that reads texts. */
export const trainIntentModel = (utterances: readonly Utterance[], language: LanguageParts): IntentModel =>
  createIntentModel(learnIntents(utterances, language), language);
