import type { Period } from '../../domain/insights/insights.ts';

/** The periods that one button chooses, in days, today included. */
export const PERIOD_DAYS = [7, 30, 90] as const;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The last `days` days up to `now`, in UTC, as the figures are counted. */
export function lastDays(days: number, now: Date): Period {
  return { from: dayOf(new Date(now.getTime() - (days - 1) * DAY_MS)), to: dayOf(now) };
}

/** Whether both days are there, in their order. */
export function isPeriod({ from, to }: Period): boolean {
  return from !== '' && to !== '' && from <= to;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
