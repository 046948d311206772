import type { WorkingHours } from './supportSettings.ts';
import { dayAt, instantOf, weekdayOf } from './wallTime.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The moment at which so many working minutes have passed since `openedAt`; it lies in working hours itself, so that the end of a day's work is the
 * beginning of the next one's. Minutes are those that really pass: a day on which clocks change is as long as it is.
 * @throws RangeError where nobody ever works, or the time zone is none.
 */
export function afterWorkingMinutes(openedAt: Date, minutes: number, hours: WorkingHours): Date {
  const { timeZone, days, from, to } = hours;
  if (!(from < to) || !days.some((day) => day >= 1 && day <= 7)) throw new RangeError('There are no working hours.');
  let left = minutes * MINUTE_MS;
  let now = openedAt.getTime();
  for (let day = dayAt(now, timeZone); ; day += DAY_MS) {
    if (!days.includes(weekdayOf(day))) continue;
    const begin = Math.max(now, instantOf(day, from, timeZone));
    const end = instantOf(day, to, timeZone);
    if (begin + left < end) return new Date(begin + left);
    if (begin >= end) continue;
    left -= end - begin;
    now = end;
  }
}
