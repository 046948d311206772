import type { ClassifierTraining } from './classifier.ts';
import type { LearnedSpace } from './textSpace.ts';
import type { Utterance } from './understanding.ts';

/** What a classifier learns from examples that were placed in a space, and the label that each of its classes stands for. */
export interface LabelClasses {
  /** The place of a label is its class. */
  readonly labels: readonly string[];
  readonly training: ClassifierTraining;
}

/** The labels of examples as classes, in the order in which they first occur. */
export function labelClasses(utterances: readonly Utterance[], { examples, size }: LearnedSpace): LabelClasses {
  const labels = [...new Set(utterances.map(({ label }) => label))];
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  const vectors = examples.map(({ vector }) => vector);
  const classOf = utterances.map(({ label }) => placeOf.get(label) ?? 0);
  return { labels, training: { vectors, size, classOf, classes: labels.length } };
}
