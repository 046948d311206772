import { IN_SCOPE, MOST_KERNEL_EXAMPLES } from './constants.ts';
import { trainKernelRidge } from './kernelRidge.ts';
import { createSoftmax, trainSoftmax } from './softmax.ts';
import type { SparseVector } from './tfidf.ts';

/** How much a vector belongs to each class. What the scores mean, the kind of classifier says; the highest is the best class. */
export type Classifier = (vector: SparseVector) => Float64Array;

/** What a classifier learns from. */
export interface ClassifierTraining {
  readonly vectors: readonly SparseVector[];
  /** Ids in the vectors are below this. */
  readonly size: number;
  /** The class of each vector, counted from 0. */
  readonly classOf: readonly number[];
  readonly classes: number;
}

/** Learns by kernel ridge regression from few examples, which it is best at, and by softmax regression from many. */
export function trainClassifier(training: ClassifierTraining): Classifier {
  return training.vectors.length <= MOST_KERNEL_EXAMPLES
    ? trainKernelRidge(training)
    : createSoftmax(trainSoftmax(training));
}

/**
 * The least score with which a vector belongs to its best class at all. The scores of the kernel ridge start at 0; those of the softmax
 * regression at chance, which is high where there are few classes.
 */
export function leastInScope(examples: number, classes: number): number {
  if (examples <= MOST_KERNEL_EXAMPLES) return IN_SCOPE.kernel;
  const chance = 1 / classes;
  return chance + IN_SCOPE.softmax * (1 - chance);
}
