/** Something that somebody knows: what comes out where the values at these places are added up, and the one at `minus` is taken from it. */
export interface KnownSum {
  readonly of: readonly number[];
  readonly minus?: number;
}

const SMALL = 1e-9;

/**
 * Whether somebody who knows these sums, and that nothing is below 0, can tell the value at `place`: there is no other table that fits. `values` are the true ones of
 * what is hidden. Another one fits where a step leads away from the true one that keeps every sum and goes up where a value is 0.
 */
export function canBeReckoned(values: readonly number[], sums: readonly KnownSum[], place: number): boolean {
  return ![1, -1].some((step) => hasStep(values, sums, place, step));
}

/** Each unknown is how far a value goes up, and, where it is not 0, another one how far it goes down; solved by the simplex method's first phase. */
function hasStep(values: readonly number[], sums: readonly KnownSum[], place: number, step: number): boolean {
  const down = values.flatMap((value, index) => (value > 0 ? [index] : []));
  const row = (factor: (index: number) => number): number[] => [
    ...values.map((_, index) => factor(index)),
    ...down.map((index) => -factor(index)),
  ];
  const rows = sums.map(({ of, minus }) => row((index) => Number(of.includes(index)) - Number(index === minus)));
  const own = row((index) => (index === place ? step : 0));
  return isSolvable([...rows, own], [...rows.map(() => 0), 1]);
}

/** Whether A x = b has a solution without a negative value; b is not negative. Bland's rule, so that it ends. */
function isSolvable(a: readonly (readonly number[])[], b: readonly number[]): boolean {
  const width = a[0]?.length ?? 0;
  const table = a.map((row, index) => [...row, ...a.map((_, other) => (other === index ? 1 : 0)), b[index] as number]);
  const basis = a.map((_, index) => width + index);
  const last = width + a.length;
  for (;;) {
    const gain = (column: number): number =>
      table.reduce((sum, row, index) => ((basis[index] as number) >= width ? sum + (row[column] as number) : sum), 0);
    const entering = Array.from({ length: width }, (_, column) => column).find((column) => gain(column) > SMALL);
    if (entering === undefined) return gain(last) < SMALL;
    const leaving = leavingRow(table, basis, entering, last);
    if (leaving === undefined) return true;
    pivot(table, leaving, entering);
    basis[leaving] = entering;
  }
}

function leavingRow(table: number[][], basis: number[], column: number, last: number): number | undefined {
  let best: { row: number; ratio: number } | undefined;
  for (const [row, values] of table.entries()) {
    if ((values[column] as number) <= SMALL) continue;
    const ratio = (values[last] as number) / (values[column] as number);
    const isTie = best !== undefined && Math.abs(ratio - best.ratio) < SMALL;
    const isFirst =
      best === undefined || (isTie ? (basis[row] as number) < (basis[best.row] as number) : ratio < best.ratio);
    if (isFirst) best = { row, ratio };
  }
  return best?.row;
}

function pivot(table: number[][], row: number, column: number): void {
  const chosen = table[row] as number[];
  const factor = chosen[column] as number;
  for (const place of chosen.keys()) chosen[place] = (chosen[place] as number) / factor;
  for (const [index, other] of table.entries()) {
    const times = other[column] as number;
    if (index === row || times === 0) continue;
    for (const place of other.keys()) other[place] = (other[place] as number) - times * (chosen[place] as number);
  }
}
