import type { Period } from './insights.ts';

const DAY_MS = 86_400_000;

/** The day of a moment in UTC, `2026-11-22`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** When a day begins. */
export function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** When a period begins, and when it is over. */
export function momentsOf({ from, to }: Period): { readonly start: Date; readonly end: Date } {
  return { start: startOf(from), end: new Date(startOf(to).getTime() + DAY_MS) };
}

/** The days of a period, oldest first; none where it ends before it begins. */
export function daysOf({ from, to }: Period): readonly string[] {
  const length = Math.round((startOf(to).getTime() - startOf(from).getTime()) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, day) =>
    dayOf(new Date(startOf(from).getTime() + day * DAY_MS)),
  );
}

/** The last `days` days, today included. */
export function lastDays(days: number, today: Date): Period {
  return { from: dayOf(new Date(today.getTime() - (days - 1) * DAY_MS)), to: dayOf(today) };
}
