import { LEAST_SMALLEST } from '../announcements/funnel.ts';

/** A figure that is not shown. */
export type Hidden = 'hidden';

/** Figures of which some may be hidden. */
export type Shown<T> = { readonly [K in keyof T]: T[K] | Hidden };

/** Whether so many tell of too few. Nobody at all is told of by 0. */
export type IsFew = (count: number) => boolean;

/** What is too few where the smallest group that may be told of is `smallest`: never less than 3, but that 1 (local mode) hides nothing. */
export function fewFor(smallest: number): IsFew {
  if (smallest === 1) return () => false;
  const least = Math.max(smallest, LEAST_SMALLEST);
  return (count) => count > 0 && count < least;
}

/**
 * Which lines of a table must not show a group of figures, so that none of too few can be read or reckoned: those that have one, and, where the sums of
 * all lines are known, so many more that what is missing in the lines that show them tells of too few nowhere either. `known` says
 * whether the sums are shown. The lines that are `hiddenAlready` stay hidden. Of lines that could be added, the one with the fewest is taken.
 */
export function linesToHide(
  lines: readonly (readonly number[])[],
  isFew: IsFew,
  { isSumKnown, hiddenAlready }: { readonly isSumKnown: boolean; readonly hiddenAlready: ReadonlySet<number> },
): ReadonlySet<number> {
  const hidden = new Set(hiddenAlready);
  for (const [index, line] of lines.entries()) if (line.some(isFew)) hidden.add(index);
  if (!isSumKnown) return hidden;
  const missing = sumOf([...hidden].map((index) => lines[index] ?? []));
  const candidates = lines
    .map((line, index) => ({ line, index, size: line.reduce((sum, count) => sum + count, 0) }))
    .filter(({ index, size }) => !hidden.has(index) && size > 0)
    .sort((a, b) => a.size - b.size || a.index - b.index);
  for (const { line, index } of candidates) {
    if (!missing.some(isFew)) break;
    if (!line.some((count, place) => count > 0 && isFew(missing[place] ?? 0))) continue;
    hidden.add(index);
    for (const [place, count] of line.entries()) missing[place] = (missing[place] ?? 0) + count;
  }
  return hidden;
}

function sumOf(lines: readonly (readonly number[])[]): number[] {
  const sums: number[] = [];
  for (const line of lines) for (const [place, count] of line.entries()) sums[place] = (sums[place] ?? 0) + count;
  return sums;
}
