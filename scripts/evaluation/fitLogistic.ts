import { choleskyInPlace, solveInPlace } from '../../domain/faq/cholesky.ts';

/** A little pull towards zero, so that separable outcomes do not give infinite weights. */
const RIDGE = 1e-3;
const ROUNDS = 25;

/**
 * Logistic regression by Newton's method: weights (bias first) under which the regressors of the rows best tell their outcomes.
 * All rows have the same number of regressors.
 */
export function fitLogistic(rows: readonly (readonly number[])[], outcomes: readonly boolean[]): number[] {
  const inputs = rows.map((row) => [1, ...row]);
  let weights = new Array<number>(inputs[0]?.length ?? 1).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) weights = newtonStep(weights, inputs, outcomes);
  return weights;
}

function newtonStep(weights: readonly number[], inputs: readonly number[][], outcomes: readonly boolean[]): number[] {
  const size = weights.length;
  const gradient = Float64Array.from(weights, (weight) => -RIDGE * weight);
  // Row by row; the ridge on its diagonal keeps it positive definite.
  const curvature = Float64Array.from({ length: size ** 2 }, (_, place) => (place % (size + 1) === 0 ? RIDGE : 0));
  for (const [index, input] of inputs.entries()) {
    const probability = 1 / (1 + Math.exp(-sumOfProducts(weights, input)));
    const residual = (outcomes[index] ? 1 : 0) - probability;
    for (let row = 0; row < size; row += 1) {
      gradient[row] = at(gradient, row) + residual * at(input, row);
      const bend = probability * (1 - probability) * at(input, row);
      for (let column = 0; column < size; column += 1)
        curvature[row * size + column] = at(curvature, row * size + column) + bend * at(input, column);
    }
  }
  choleskyInPlace(curvature, size);
  solveInPlace(curvature, size, gradient, 1);
  return weights.map((weight, index) => weight + at(gradient, index));
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

const sumOfProducts = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, index) => sum + value * at(right, index), 0);
