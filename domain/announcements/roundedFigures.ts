import type { Audience, AudienceCount } from './audience.ts';
import { LEAST_SMALLEST } from './funnel.ts';

/** What figures of an audience are multiples of: 1 shows them as they are. One chosen by enrollment would tell of few people who enrolled and who did not. */
export function figureStep(audience: Audience, smallestGroup: number): number {
  return tellsOfEnrollment(audience) && smallestGroup > 1 ? Math.max(smallestGroup, LEAST_SMALLEST) : 1;
}

/** Whether who is in an audience depends on how far they enrolled. */
export function tellsOfEnrollment(audience: Audience): boolean {
  return audience.kind === 'people' && audience.enrollment !== undefined;
}

/** Figures by name, each rounded down to a multiple of `step`. */
export function roundedFigures<K extends string>(
  figures: Readonly<Record<K, number>>,
  step: number,
): Readonly<Record<K, number>> {
  const rounded = Object.entries<number>(figures).map(([name, figure]) => [name, figure - (figure % step)]);
  // The names are the same.
  return Object.fromEntries(rounded) as Record<K, number>;
}

/** A dry run whose figures are multiples of `step`, and still add up; what comes to nothing by it is left out. */
export function roundedCount(count: AudienceCount, step: number): AudienceCount {
  if (step === 1) return count;
  const { reachable } = roundedFigures({ reachable: count.reachable }, step);
  const skipped = someOf(roundedFigures(count.skipped as Record<string, number>, step));
  const total = Object.values(skipped).reduce((sum, people) => sum + people, reachable);
  return {
    total,
    reachable,
    skipped,
    byLocale: someOf(roundedFigures(count.byLocale as Record<string, number>, step)),
  };
}

function someOf(figures: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure > 0));
}
