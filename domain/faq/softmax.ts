import { TRAINING } from './constants.ts';
import { createRandom, shuffle } from './random.ts';
import type { SparseVector } from './tfidf.ts';

/** The probability of each class for a vector. They sum to 1. */
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

/**
 * Softmax regression without a bias, by stochastic gradient descent with label smoothing: a text of unknown words gets every class
 * alike. Deterministic. The loops over classes are unrolled by four, rows are padded to that; indices are in range by construction,
 * hence the casts.
 */
export function trainSoftmax(training: ClassifierTraining): Classifier {
  const { vectors, classOf, classes } = training;
  const width = Math.ceil(classes / 4) * 4;
  const rows = frequentRows(training, width);
  const weights = new Float32Array(rows.count * width);
  const examples = vectors.map((vector) => place(vector, rows.rowOf));
  const rates = ratesOf(classOf, classes);
  const order = [...vectors.keys()];
  const random = createRandom(TRAINING.seed);
  const steps = TRAINING.passes * order.length;
  for (let step = 0; step < steps; step += 1) {
    if (step % order.length === 0) shuffle(order, random);
    const example = order[step % order.length] as number;
    const label = classOf[example] as number;
    const rate = (rates[label] as number) * (1 - step / steps);
    learn(weights, examples[example] as PlacedVector, label, classes, width, rate);
  }
  return (vector) => probabilities(weights, place(vector, rows.rowOf), classes, width).slice(0, classes);
}

/** A vector whose ids are offsets of weight rows. */
interface PlacedVector {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** A row of weights for each feature that several examples have; -1 for the others. */
function frequentRows({ vectors, size }: ClassifierTraining, width: number): { rowOf: Int32Array; count: number } {
  const counts = new Int32Array(size);
  for (const { ids } of vectors) for (const id of ids) counts[id] = (counts[id] as number) + 1;
  let count = 0;
  const rowOf = counts.map((examples) => (examples < TRAINING.fewestExamples ? -1 : width * count++));
  return { rowOf, count };
}

function place({ ids, weights }: SparseVector, rowOf: Int32Array): PlacedVector {
  const kept = [...ids.keys()].filter((index) => (rowOf[ids[index] as number] as number) >= 0);
  return {
    rows: Int32Array.from(kept, (index) => rowOf[ids[index] as number] as number),
    values: Float64Array.from(kept, (index) => weights[index] as number),
  };
}

/** The learning rate of each class: higher where there are few examples. */
function ratesOf(classOf: readonly number[], classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of classOf) counts[label] = (counts[label] as number) + 1;
  const average = classOf.length / classes;
  return counts.map((count) => TRAINING.rate * (average / count) ** TRAINING.balance);
}

function learn(
  weights: Float32Array,
  vector: PlacedVector,
  label: number,
  classes: number,
  width: number,
  rate: number,
) {
  const gradient = probabilities(weights, vector, classes, width);
  const { smoothing } = TRAINING;
  for (let index = 0; index < classes; index += 1) {
    const target = smoothing / classes + (index === label ? 1 - smoothing : 0);
    gradient[index] = rate * (target - (gradient[index] as number));
  }
  for (let index = classes; index < width; index += 1) gradient[index] = 0;
  addToRows(weights, vector, gradient);
}

function addToRows(weights: Float32Array, { rows, values }: PlacedVector, change: Float64Array): void {
  for (let feature = 0; feature < rows.length; feature += 1) {
    const value = values[feature] as number;
    const row = rows[feature] as number;
    for (let c = 0; c < change.length; c += 4) {
      weights[row + c] = (weights[row + c] as number) + value * (change[c] as number);
      weights[row + c + 1] = (weights[row + c + 1] as number) + value * (change[c + 1] as number);
      weights[row + c + 2] = (weights[row + c + 2] as number) + value * (change[c + 2] as number);
      weights[row + c + 3] = (weights[row + c + 3] as number) + value * (change[c + 3] as number);
    }
  }
}

function probabilities(weights: Float32Array, vector: PlacedVector, classes: number, width: number): Float64Array {
  const scores = sumRows(weights, vector, width);
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes; c += 1) highest = Math.max(highest, scores[c] as number);
  let sum = 0;
  for (let c = 0; c < classes; c += 1) {
    scores[c] = Math.exp((scores[c] as number) - highest);
    sum += scores[c] as number;
  }
  for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] as number) / sum;
  return scores;
}

function sumRows(weights: Float32Array, { rows, values }: PlacedVector, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let feature = 0; feature < rows.length; feature += 1) {
    const value = values[feature] as number;
    const row = rows[feature] as number;
    for (let c = 0; c < width; c += 4) {
      sums[c] = (sums[c] as number) + value * (weights[row + c] as number);
      sums[c + 1] = (sums[c + 1] as number) + value * (weights[row + c + 1] as number);
      sums[c + 2] = (sums[c + 2] as number) + value * (weights[row + c + 2] as number);
      sums[c + 3] = (sums[c + 3] as number) + value * (weights[row + c + 3] as number);
    }
  }
  return sums;
}
