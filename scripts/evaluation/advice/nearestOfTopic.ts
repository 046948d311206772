import { withoutPlaces } from '../../../domain/faq/trainingExamples.ts';
import type { Utterance } from '../../../domain/faq/understanding.ts';
import { exampleSimilarities } from '../exampleSimilarities.ts';
import type { LanguageExamples } from '../languageExamples.ts';

/** Finds the example of a label that is most like a given example of the language; undefined where the label has none. */
export type NearestOfTopic<Example extends Utterance> = (example: Example, label: string) => Example | undefined;

/** Compares the examples of a language, places being all alike. */
export function createNearestOfTopic<Example extends Utterance>(
  language: LanguageExamples<Example>,
): NearestOfTopic<Example> {
  const { utterances, findMarkets } = language;
  const texts = withoutPlaces(utterances, findMarkets).map(({ text }) => text);
  const similaritiesOf = exampleSimilarities(texts, language);
  return (example, label) => {
    const similarities = similaritiesOf(utterances.indexOf(example));
    const ofLabel = [...utterances.entries()].filter(([, other]) => other.label === label);
    const nearest = ofLabel.reduce<readonly [number, Example] | undefined>(
      (best, one) => (best === undefined || at(similarities, one[0]) > at(similarities, best[0]) ? one : best),
      undefined,
    );
    return nearest?.[1];
  };
}

const at = (values: Float64Array, place: number): number => values[place] ?? 0;
