/** A little pull towards zero, so that separable outcomes do not give infinite weights. */
const RIDGE: number = 1e-3;
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
  const gradient = weights.map((weight) => -RIDGE * weight);
  const curvature = weights.map((_, row) => weights.map((_, column): number => (row === column ? RIDGE : 0)));
  for (const [index, input] of inputs.entries()) {
    const probability = 1 / (1 + Math.exp(-sumOfProducts(weights, input)));
    const residual = (outcomes[index] ? 1 : 0) - probability;
    for (let row = 0; row < size; row += 1) {
      gradient[row] = at(gradient, row) + residual * at(input, row);
      const line = curvature[row] ?? [];
      for (let column = 0; column < size; column += 1)
        line[column] = at(line, column) + probability * (1 - probability) * at(input, row) * at(input, column);
    }
  }
  const step = solve(curvature, gradient);
  return weights.map((weight, index) => weight + at(step, index));
}

/** Solves a small linear system by elimination with pivoting. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, at(right, index)]);
  for (let pivot = 0; pivot < rows.length; pivot += 1) {
    const best = rows.slice(pivot).reduce((a, b) => (Math.abs(at(b, pivot)) > Math.abs(at(a, pivot)) ? b : a));
    rows.splice(rows.indexOf(best), 1);
    rows.splice(pivot, 0, best);
    for (const row of rows) {
      if (row === best) continue;
      const factor = at(row, pivot) / at(best, pivot);
      for (let column = pivot; column < row.length; column += 1)
        row[column] = at(row, column) - factor * at(best, column);
    }
  }
  return rows.map((row, index) => at(row, rows.length) / at(row, index));
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

const sumOfProducts = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, index) => sum + value * at(right, index), 0);
