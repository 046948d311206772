import type { Locale } from '../domain/people/locale.ts';
import type { WorkingHours } from '../domain/support/supportSettings.ts';

/** A Monday, from which days of the week are counted. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** When experts are at work, as the language writes it: "Monday – Friday, 9:00 AM – 5:00 PM (Germany Time)". */
export function hoursInWords({ days, from, to, timeZone }: WorkingHours, locale: Locale): string {
  const [start, end, zone] = [timeOfDay(from, locale), timeOfDay(to, locale), zoneName(timeZone, locale)];
  if (isEastAsian(locale)) return `${daysInWords(days, locale)} ${start}～${end}（${zone}）`;
  return `${daysInWords(days, locale)}, ${start} – ${end} (${zone})`;
}

/** Japanese and Chinese write ranges and brackets with full-width signs. */
function isEastAsian(locale: Locale): boolean {
  return locale === 'ja' || locale === 'zh-Hans';
}

/** The zone all year round, as the language names it; Intl calls UTC “GMT”, which nobody set. */
function zoneName(timeZone: string, locale: Locale): string {
  if (timeZone === 'UTC') return timeZone;
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(MONDAY);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function daysInWords(days: readonly number[], locale: Locale): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const names = sorted.map((day) => dayName(day, locale));
  const [first = 0] = sorted;
  const areInARow = sorted.every((day, index) => day === first + index);
  if (areInARow && names.length > 2) return names[0] + (isEastAsian(locale) ? '～' : ' – ') + names.at(-1);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

function dayName(day: number, locale: Locale): string {
  const date = new Date(MONDAY + (day - 1) * DAY_MS);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

function timeOfDay(minutes: number, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format.format(new Date(MONDAY + minutes * 60_000));
}
