import type { Classifier, ClassifierTraining } from './classifier.ts';
import { TRAINING } from './constants.ts';
import { createRandom, shuffle } from './random.ts';
import type { SparseVector } from './tfidf.ts';

/** What was learned: for each feature a row of weights, one for each class, and zeros up to a multiple of four. Plain data. */
export interface SoftmaxWeights {
  readonly weights: Float32Array;
  readonly classes: number;
}

const widthOf = (classes: number): number => Math.ceil(classes / 4) * 4;

/**
 * Softmax regression without a bias, by stochastic gradient descent with label smoothing: a
 * text of unknown words gets every class alike. Deterministic. The loops over classes are unrolled by four and rows padded to that;
 * indices are in range by construction, hence the casts.
 */
export function trainSoftmax({ vectors, size, classOf, classes }: ClassifierTraining): SoftmaxWeights {
  const width = widthOf(classes);
  const weights = new Float32Array(size * width);
  const rates = ratesOf(classOf, classes);
  const scores = new Float64Array(width);
  const steps = TRAINING.passes * vectors.length;
  for (const [step, example] of lessons(vectors.length).entries()) {
    const vector = vectors[example] as SparseVector;
    const label = classOf[example] as number;
    predict(weights, vector, classes, scores);
    toGradient(scores, label, classes, (rates[label] as number) * (1 - step / steps));
    addToRows(weights, vector, scores);
  }
  return { weights, classes };
}

/** The classifier that these weights make; its scores are probabilities and sum to 1. */
export function createSoftmax({ weights, classes }: SoftmaxWeights): Classifier {
  const width = widthOf(classes);
  return (vector) => {
    const probabilities = new Float64Array(width);
    predict(weights, vector, classes, probabilities);
    return probabilities.subarray(0, classes);
  };
}

/** The order in which examples are learned: every pass has all of them, shuffled. */
function lessons(examples: number): number[] {
  const random = createRandom(TRAINING.seed);
  const order = Array.from({ length: examples }, (_, index) => index);
  return Array.from({ length: TRAINING.passes }, () => {
    shuffle(order, random);
    return [...order];
  }).flat();
}

/** The learning rate of each class: higher where there are few examples. */
function ratesOf(classOf: readonly number[], classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of classOf) counts[label] = (counts[label] as number) + 1;
  const average = classOf.length / classes;
  return counts.map((count) => TRAINING.rate * (average / count) ** TRAINING.balance);
}

/** Turns probabilities into the step towards the label. */
function toGradient(scores: Float64Array, label: number, classes: number, rate: number): void {
  const { smoothing } = TRAINING;
  for (let c = 0; c < classes; c += 1) {
    const target = smoothing / classes + (c === label ? 1 - smoothing : 0);
    scores[c] = rate * (target - (scores[c] as number));
  }
}

function addToRows(weights: Float32Array, { ids, weights: values }: SparseVector, change: Float64Array): void {
  for (let feature = 0; feature < ids.length; feature += 1) {
    const value = values[feature] as number;
    const row = (ids[feature] as number) * change.length;
    for (let c = 0; c < change.length; c += 4) {
      weights[row + c] = (weights[row + c] as number) + value * (change[c] as number);
      weights[row + c + 1] = (weights[row + c + 1] as number) + value * (change[c + 1] as number);
      weights[row + c + 2] = (weights[row + c + 2] as number) + value * (change[c + 2] as number);
      weights[row + c + 3] = (weights[row + c + 3] as number) + value * (change[c + 3] as number);
    }
  }
}

/** Writes the probabilities of the classes into `scores`; what pads it stays 0. */
function predict(weights: Float32Array, vector: SparseVector, classes: number, scores: Float64Array): void {
  sumRows(weights, vector, scores);
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes; c += 1) highest = Math.max(highest, scores[c] as number);
  let sum = 0;
  for (let c = 0; c < classes; c += 1) {
    scores[c] = Math.exp((scores[c] as number) - highest);
    sum += scores[c] as number;
  }
  for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] as number) / sum;
}

function sumRows(weights: Float32Array, { ids, weights: values }: SparseVector, sums: Float64Array): void {
  sums.fill(0);
  for (let feature = 0; feature < ids.length; feature += 1) {
    const value = values[feature] as number;
    const row = (ids[feature] as number) * sums.length;
    for (let c = 0; c < sums.length; c += 4) {
      sums[c] = (sums[c] as number) + value * (weights[row + c] as number);
      sums[c + 1] = (sums[c + 1] as number) + value * (weights[row + c + 1] as number);
      sums[c + 2] = (sums[c + 2] as number) + value * (weights[row + c + 2] as number);
      sums[c + 3] = (sums[c + 3] as number) + value * (weights[row + c + 3] as number);
    }
  }
}
