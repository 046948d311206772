import { choleskyInPlace, solveInPlace } from './cholesky.ts';
import type { Classifier, ClassifierTraining } from './classifier.ts';
import { KERNEL_RIDGE } from './constants.ts';
import { createSimilarityIndex, type SimilarityIndex } from './similarityIndex.ts';

/**
 * Kernel ridge regression on one-hot targets, without a bias: about 1 for an example of a class, about 0 for a text unlike all examples.
 * The kernel is a mix of the cosine and its square; rare classes weigh more. Deterministic. Time grows with the cube of the number of
 * examples. Indices are in range by construction, hence the casts.
 */
export function trainKernelRidge({ vectors, size, classOf, classes }: ClassifierTraining): Classifier {
  const similarities = createSimilarityIndex(vectors, size);
  const examples = vectors.length;
  const factor = kernelMatrix({ vectors, classOf, classes }, similarities);
  choleskyInPlace(factor, examples);
  const coefficients = new Float64Array(examples * classes);
  for (const [example, label] of classOf.entries()) coefficients[example * classes + label] = 1;
  solveInPlace(factor, examples, coefficients, classes);
  return (vector) => {
    const scores = new Float64Array(classes);
    for (const [example, cosine] of similarities(vector).entries())
      if (cosine !== 0) addRow(scores, coefficients, example * classes, kernel(cosine));
    return scores;
  };
}

/** The kernel of all pairs of examples, row by row, with the ridge on the diagonal. */
function kernelMatrix(
  { vectors, classOf, classes }: Omit<ClassifierTraining, 'size'>,
  similarities: SimilarityIndex,
): Float64Array {
  const ridges = ridgesOf(classOf, classes);
  const matrix = new Float64Array(vectors.length ** 2);
  for (const [row, vector] of vectors.entries()) {
    const start = row * vectors.length;
    for (const [column, cosine] of similarities(vector).entries()) matrix[start + column] = kernel(cosine);
    matrix[start + row] = (matrix[start + row] as number) + (ridges[row] as number);
  }
  return matrix;
}

const kernel = (cosine: number): number => (1 - KERNEL_RIDGE.square) * cosine + KERNEL_RIDGE.square * cosine * cosine;

/** The ridge of each example: lower, so that it counts more, where its class has few examples. */
function ridgesOf(classOf: readonly number[], classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of classOf) counts[label] = (counts[label] as number) + 1;
  const average = classOf.length / classes;
  return classOf.map((label) => KERNEL_RIDGE.ridge * ((counts[label] as number) / average) ** KERNEL_RIDGE.balance);
}

function addRow(scores: Float64Array, rows: Float64Array, start: number, weight: number): void {
  for (let c = 0; c < scores.length; c += 1) scores[c] = (scores[c] as number) + weight * (rows[start + c] as number);
}
