/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
 * Gives up with a number above `limit` as soon as it must be exceeded.
 */
export function editDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  const width = right.length + 1;
  const rows: Rows = {
    beforeLast: new Array<number>(width).fill(0),
    last: Array.from({ length: width }, (_, column) => column),
    current: new Array<number>(width).fill(0),
  };
  for (let row = 1; row <= left.length; row += 1) {
    if (fillRow(rows, row, left, right) > limit) return limit + 1;
    const { beforeLast, last, current } = rows;
    rows.beforeLast = last;
    rows.last = current;
    rows.current = beforeLast;
  }
  return rows.last[right.length] ?? 0;
}

/** The distances of the beginnings of one word, a row each, to those of the other: those at hand, and the row to be filled. */
interface Rows {
  beforeLast: number[];
  last: number[];
  current: number[];
}

/** Fills the current row and returns the least of it. Indices are in range by construction. */
function fillRow({ current, last, beforeLast }: Rows, row: number, left: string, right: string): number {
  const own = left.charCodeAt(row - 1);
  let least = row;
  current[0] = row;
  for (let column = 1; column <= right.length; column += 1) {
    const theirs = right.charCodeAt(column - 1);
    const changed = (last[column - 1] as number) + (own === theirs ? 0 : 1);
    let distance = Math.min(changed, (last[column] as number) + 1, (current[column - 1] as number) + 1);
    const isSwap = row > 1 && column > 1 && own === right.charCodeAt(column - 2) && left.charCodeAt(row - 2) === theirs;
    if (isSwap) distance = Math.min(distance, (beforeLast[column - 2] as number) + 1);
    current[column] = distance;
    least = Math.min(least, distance);
  }
  return least;
}
