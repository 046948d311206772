/** A figure as it is shown: hidden where it would tell of few people, undefined where there is none. */
export type ShownFigure = number | 'hidden' | undefined;

/** A share of a whole; hidden where one of both is, undefined of nothing. */
export function shareOf(part: ShownFigure, whole: ShownFigure): ShownFigure {
  if (part === 'hidden' || whole === 'hidden') return 'hidden';
  return part === undefined || !whole ? undefined : part / whole;
}

/** A sum; hidden where a part is. */
export function sumOf(...parts: readonly ShownFigure[]): ShownFigure {
  if (parts.includes('hidden')) return 'hidden';
  return parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 0), 0);
}

/** As far as a chart can show it. */
export function drawn(figure: ShownFigure): number {
  return typeof figure === 'number' ? figure : 0;
}
