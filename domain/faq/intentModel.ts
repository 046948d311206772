import type { Locale } from '../people/locale.ts';
import type { SynonymGroups } from './concepts.ts';
import { trainSoftmax } from './softmax.ts';
import { createStrangeness } from './strangeness.ts';
import { createTextSpace } from './textSpace.ts';
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

/** Learns the labels of one language's examples; deterministic. Some 3,000 examples take less than a second. */
export function trainIntentModel(
  utterances: readonly Utterance[],
  synonyms: SynonymGroups,
  locale: Locale,
): IntentModel {
  const labels = [...new Set(utterances.map(({ label }) => label))];
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  const texts = utterances.map(({ text }) => text);
  const space = createTextSpace(texts, synonyms, locale);
  const classify = trainSoftmax({
    vectors: space.examples.map(({ vector }) => vector),
    size: space.size,
    classOf: utterances.map(({ label }) => placeOf.get(label) ?? 0),
    classes: labels.length,
  });
  const strangenessOf = createStrangeness(
    space.examples.map(({ stems }, index) => ({ stems, isInScope: utterances[index]?.label !== OUT_OF_SCOPE })),
  );
  return (text) => {
    const { vector, stems } = space.read(text);
    const shares = classify(vector);
    return {
      probabilities: new Map(labels.map((label, place) => [label, shares[place] ?? 0])),
      strangeness: strangenessOf(stems),
      words: new Set(stems).size,
    };
  };
}
