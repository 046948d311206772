const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A day of the calendar, as its midnight in UTC, in ms. */
export type CalendarDay = number;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar's day in a time zone (IANA) at an instant. */
export function dayAt(instant: number, timeZone: string): CalendarDay {
  const wall = wallAt(instant, timeZone);
  return wall - mod(wall, 24 * HOUR_MS);
}

/**
 * The instant at which clocks in a time zone show so many minutes after a day's midnight: the first of two where clocks are put back, and where they
 * leap over it, the one at which they would have shown it.
 */
export function instantOf(day: CalendarDay, minutes: number, timeZone: string): number {
  const wall = day + minutes * MINUTE_MS;
  // Clocks are never more than 14 hours from UTC, and never changed twice within so short a time.
  const offsets = [-24, 24].map((hours) => offsetAt(wall + hours * HOUR_MS, timeZone));
  const instants = offsets.map((offset) => wall - offset).sort((one, other) => one - other);
  return instants.find((instant) => wallAt(instant, timeZone) === wall) ?? wall - Math.min(...offsets);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(day).getUTCDay() || 7;
}

function offsetAt(instant: number, timeZone: string): number {
  return wallAt(instant, timeZone) - instant;
}

/** What clocks show, as if they stood in UTC. */
function wallAt(instant: number, timeZone: string): number {
  const shown = new Map(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year = 0, month = 1, day, hour, minute, second] = FIELDS.map((field) => shown.get(field));
  return Date.UTC(year, month - 1, day, hour, minute, second) + mod(instant, 1_000);
}

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', { ...digits, second: 'numeric', hourCycle: 'h23', timeZone });
  formats.set(timeZone, format);
  return format;
}

const mod = (value: number, by: number): number => ((value % by) + by) % by;
