/** Rows that are finished together: their sums stay in the processor's registers, and each number of the rows above is fetched once for all. */
const ROWS = 4;

/**
 * Replaces a symmetric positive definite matrix (row by row, `n` x `n`) by its lower Cholesky factor, in place; what is above the diagonal
 * is left as it was. Indices are in range by construction, hence the casts.
 * @throws RangeError where the matrix is not positive definite.
 */
export function choleskyInPlace(matrix: Float64Array, n: number): void {
  for (let top = 0; top < n; top += ROWS) {
    const isFull = top + ROWS <= n;
    if (isFull) for (let column = 0; column < top; column += 2) finishTile(matrix, n, top, column);
    for (let row = top; row < Math.min(n, top + ROWS); row += 1)
      for (let column = isFull ? top : 0; column <= row; column += 1) finishOne(matrix, n, row, column);
  }
}

function finishOne(matrix: Float64Array, n: number, row: number, column: number): void {
  const own = row * n;
  const other = column * n;
  let rest = matrix[own + column] as number;
  for (let k = 0; k < column; k += 1) rest -= (matrix[own + k] as number) * (matrix[other + k] as number);
  if (column === row && !(rest > 0)) throw new RangeError('The matrix is not positive definite.');
  matrix[own + column] = column === row ? Math.sqrt(rest) : rest / (matrix[other + column] as number);
}

/** Two columns of four rows: eight dot products in one loop, which is several times as fast as one after the other. */
function finishTile(matrix: Float64Array, n: number, top: number, column: number): void {
  const [a, b, c, d] = [top * n, (top + 1) * n, (top + 2) * n, (top + 3) * n] as const;
  const [left, right] = [column * n, (column + 1) * n] as const;
  let [a1, a2, b1, b2, c1, c2, d1, d2] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < column; k += 1) {
    const first = matrix[left + k] as number;
    const second = matrix[right + k] as number;
    a1 += first * (matrix[a + k] as number);
    a2 += second * (matrix[a + k] as number);
    b1 += first * (matrix[b + k] as number);
    b2 += second * (matrix[b + k] as number);
    c1 += first * (matrix[c + k] as number);
    c2 += second * (matrix[c + k] as number);
    d1 += first * (matrix[d + k] as number);
    d2 += second * (matrix[d + k] as number);
  }
  finishPair(matrix, n, { row: top, column, first: a1, second: a2 });
  finishPair(matrix, n, { row: top + 1, column, first: b1, second: b2 });
  finishPair(matrix, n, { row: top + 2, column, first: c1, second: c2 });
  finishPair(matrix, n, { row: top + 3, column, first: d1, second: d2 });
}

/** Two neighbours in a row, the left one's column, and what is to be taken off them: their dot products with the rows above. */
interface Pair {
  readonly row: number;
  readonly column: number;
  readonly first: number;
  readonly second: number;
}

function finishPair(matrix: Float64Array, n: number, { row, column, first, second }: Pair): void {
  const at = row * n + column;
  const corner = column * n + column;
  const value = ((matrix[at] as number) - first) / (matrix[corner] as number);
  const rest = (matrix[at + 1] as number) - second - value * (matrix[corner + n] as number);
  matrix[at] = value;
  matrix[at + 1] = rest / (matrix[corner + n + 1] as number);
}

/** Solves L Lᵀ X = B for several right sides at once, given the factor L; B (row by row, `n` x `width`) becomes X, in place. */
export function solveInPlace(factor: Float64Array, n: number, sides: Float64Array, width: number): void {
  for (let row = 0; row < n; row += 1) {
    for (let other = 0; other < row; other += 1)
      subtractRow(sides, row, other, factor[row * n + other] as number, width);
    divideRow(sides, row, factor[row * n + row] as number, width);
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    divideRow(sides, row, factor[row * n + row] as number, width);
    for (let other = 0; other < row; other += 1)
      subtractRow(sides, other, row, factor[row * n + other] as number, width);
  }
}

/** Takes `times` the row `from` off the row `to`. */
function subtractRow(sides: Float64Array, to: number, from: number, times: number, width: number): void {
  const offset = (from - to) * width;
  for (let c = to * width; c < (to + 1) * width; c += 1)
    sides[c] = (sides[c] as number) - times * (sides[c + offset] as number);
}

function divideRow(sides: Float64Array, row: number, by: number, width: number): void {
  for (let c = row * width; c < (row + 1) * width; c += 1) sides[c] = (sides[c] as number) / by;
}
