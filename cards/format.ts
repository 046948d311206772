import { dateInWords } from '../domain/dateInWords.ts';
import type { Say } from '../domain/strings.ts';

/** A day in the reader's language: "November 22, 2026". */
export function formatDay(date: Date, say: Say): string {
  return dateInWords(date, say.locale, { dateStyle: 'long' });
}

/** A moment where the reader's time zone is not known (mails, pages), with "UTC" beside it. */
export function formatMoment(date: Date, say: Say): string {
  return `${dateInWords(date, say.locale, { dateStyle: 'long', timeStyle: 'short' })} UTC`;
}

/** A moment in a card's TextBlock: the Teams client fills in date and time of the reader's own time zone. */
export function cardMoment(date: Date): string {
  const moment = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return `{{DATE(${moment},SHORT)}} {{TIME(${moment})}}`;
}

/** How long it is until a moment, rounded up: "in 40 minutes", "in 3 hours". */
export function formatWait(now: Date, until: Date, say: Say): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  const format = new Intl.RelativeTimeFormat(say.locale, { numeric: 'always' });
  return minutes < 90 ? format.format(minutes, 'minute') : format.format(Math.ceil(minutes / 60), 'hour');
}

/** A length of time in words, as precise as it matters: "40 minutes", "3.5 hours", "2 days". What took less than a minute took one: nothing takes none. */
export function formatMinutes(minutes: number, say: Say): string {
  const format = (value: number, unit: string): string =>
    new Intl.NumberFormat(say.locale, {
      ...{ style: 'unit', unit, unitDisplay: 'long' },
      maximumFractionDigits: unit === 'minute' ? 0 : 1,
    }).format(value);
  if (minutes < 90) return format(Math.max(1, minutes), 'minute');
  return minutes < 48 * 60 ? format(minutes / 60, 'hour') : format(minutes / (24 * 60), 'day');
}
