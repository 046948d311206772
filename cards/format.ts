import type { Say } from '../domain/strings.ts';

const PARTS = ['year', 'month', 'day'] as const;

/** A source's date in the reader's language, as precise as it is given: `2020-08-28`, `2022-03` or `2022`. */
export function formatSourceDate(isoDate: string, say: Say): string {
  const precision = isoDate.split('-').length;
  const style = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const shown = Object.fromEntries(PARTS.slice(0, precision).map((part) => [part, style[part]]));
  return inWords(new Intl.DateTimeFormat(say.locale, { ...shown, timeZone: 'UTC' }).format(new Date(isoDate)), say);
}

/** A day in the reader's language: "November 22, 2026". */
export function formatDay(date: Date, say: Say): string {
  return inWords(new Intl.DateTimeFormat(say.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date), say);
}

/** A moment where the reader's time zone is not known (mails, pages), with "UTC" beside it. */
export function formatMoment(date: Date, say: Say): string {
  const text = new Intl.DateTimeFormat(say.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${inWords(text.format(date), say)} UTC`;
}

/** The first of a month as French writes it (« 1er mars »), which Intl does not. */
function inWords(date: string, say: Say): string {
  return say.locale === 'fr' ? date.replace(/^1 /, '1er ') : date;
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
