import { comparable } from './comparable.ts';
import type { Utterance } from './understanding.ts';

/**
 * A label with fewer examples is known by their words, too. Two that share no feature teach nothing where features of one example are not
 * kept (`TRAINING.fewestExamples`); with a handful that is unlikely. Reasoned, not measured.
 */
const FEWEST_TO_LEARN = 5;

/** The label of a text that is word for word an example of a rare label, and of no other label. */
export type FindRareLabel = (text: string) => string | undefined;

/** Knows the examples of rare labels by heart. */
export function learnRareTexts(examples: readonly Utterance[]): FindRareLabel {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  const isRare = (label: string): boolean => (counts.get(label) ?? 0) < FEWEST_TO_LEARN;
  const labels = labelsByWords(examples);
  return (text) => {
    const [label, ...others] = labels.get(comparable(text)) ?? [];
    return label !== undefined && others.length === 0 && isRare(label) ? label : undefined;
  };
}

/** The labels under which the same words stand; signs alone are no words. */
function labelsByWords(examples: readonly Utterance[]): ReadonlyMap<string, ReadonlySet<string>> {
  const labels = new Map<string, Set<string>>();
  for (const { text, label } of examples) {
    const words = comparable(text);
    if (words !== '') labels.set(words, (labels.get(words) ?? new Set()).add(label));
  }
  return labels;
}
