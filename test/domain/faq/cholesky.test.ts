import { expect } from 'chai';
import fc from 'fast-check';
import { choleskyInPlace, solveInPlace } from '../../../domain/faq/cholesky.ts';
import { createRandom } from '../../../domain/faq/random.ts';

describe('cholesky', () => {
  const at = (matrix: Float64Array, index: number): number => matrix[index] ?? Number.NaN;
  const numbers = (count: number, random: () => number): Float64Array =>
    Float64Array.from({ length: count }, () => random() * 2 - 1);

  /** The product of two matrices, row by row: `n` x `inner` times `inner` x `width`. */
  function product(left: Float64Array, right: Float64Array, n: number, width: number): Float64Array {
    const inner = left.length / n;
    return Float64Array.from({ length: n * width }, (_, place) => {
      const [row, column] = [Math.floor(place / width), place % width];
      let sum = 0;
      for (let k = 0; k < inner; k += 1) sum += at(left, row * inner + k) * at(right, k * width + column);
      return sum;
    });
  }

  const transposed = (matrix: Float64Array, n: number): Float64Array =>
    matrix.map((_, place) => at(matrix, (place % n) * n + Math.floor(place / n)));

  /** Random, symmetric and positive definite: A Aᵀ and a little on the diagonal. */
  function positiveDefinite(n: number, random: () => number): Float64Array {
    const root = numbers(n * n, random);
    return product(root, transposed(root, n), n, n).map((value, place) =>
      place % (n + 1) === 0 ? value + 0.1 : value,
    );
  }

  const farthest = (left: Float64Array, right: Float64Array): number =>
    left.reduce((most, value, place) => Math.max(most, Math.abs(value - at(right, place))), 0);

  // Sizes around multiples of four, the rows that are finished together.
  const trial = fc.record({
    n: fc.integer({ min: 1, max: 21 }),
    width: fc.integer({ min: 1, max: 6 }),
    seed: fc.nat(),
  });

  it('finds the factor whose product with its transpose is the matrix', () => {
    fc.assert(
      fc.property(trial, ({ n, seed }) => {
        const matrix = positiveDefinite(n, createRandom(seed));
        const factor = matrix.slice();
        choleskyInPlace(factor, n);
        const lower = factor.map((value, place) => (place % n > Math.floor(place / n) ? 0 : value));
        expect(farthest(product(lower, transposed(lower, n), n, n), matrix)).to.be.below(1e-9);
      }),
    );
  });

  it('leaves what is above the diagonal as it was', () => {
    const matrix = positiveDefinite(9, createRandom(1));
    const factor = matrix.slice();
    choleskyInPlace(factor, 9);
    const above = [...matrix.keys()].filter((place) => place % 9 > Math.floor(place / 9));
    expect(above.map((place) => factor[place])).to.deep.equal(above.map((place) => matrix[place]));
  });

  it('solves several right sides at once', () => {
    fc.assert(
      fc.property(trial, ({ n, width, seed }) => {
        const random = createRandom(seed);
        const matrix = positiveDefinite(n, random);
        const wanted = numbers(n * width, random);
        const solved = product(matrix, wanted, n, width);
        const factor = matrix.slice();
        choleskyInPlace(factor, n);
        solveInPlace(factor, n, solved, width);
        expect(farthest(solved, wanted)).to.be.below(1e-7);
      }),
    );
  });

  it('refuses a matrix that is not positive definite', () => {
    for (const matrix of [[0], [1, 2, 2, 1], [1, 0, 0, -1], [Number.NaN]])
      expect(() => choleskyInPlace(Float64Array.from(matrix), Math.sqrt(matrix.length))).to.throw(
        RangeError,
        'definite',
      );
  });
});
