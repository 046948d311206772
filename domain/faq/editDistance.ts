/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
 * Gives up with a number above `limit` as soon as it must be exceeded.
 */
export function editDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  const width = right.length + 1;
  let beforeLast = new Array<number>(width).fill(0);
  let last = Array.from({ length: width }, (_, column) => column);
  let current = new Array<number>(width).fill(0);
  for (let row = 1; row <= left.length; row += 1) {
    current[0] = row;
    if (fillRow(left, right, row, current, last, beforeLast) > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[right.length] ?? 0;
}

/** Fills one row of distances and returns the least of them. Indices are in range by construction. */
function fillRow(
  left: string,
  right: string,
  row: number,
  current: number[],
  last: number[],
  beforeLast: number[],
): number {
  const own = left.charCodeAt(row - 1);
  let least = row;
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
