import { type Locale, readersTag } from '../../domain/people/locale.ts';
import { createSay, type Say, type StringTable } from '../../domain/strings.ts';

/** The page's words in one language, and how figures and moments are written in it. */
export interface Words {
  readonly locale: Locale;
  readonly say: Say;
  /** The first of these keys for which there is a text. The last one must have one. */
  readonly sayFirst: (keys: readonly string[], values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** In the reader's zone, which is named. */
  readonly moment: (iso: string) => string;
  /** A day in UTC, as `2026-11-22`. */
  readonly day: (iso: string) => string;
  readonly languageName: (locale: Locale) => string;
}

/** Binds one language. */
export function createWords(locale: Locale, table: StringTable): Words {
  const say = createSay(locale, table);
  const tag = readersTag(locale);
  const names = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' });
  const moments = new Intl.DateTimeFormat(tag, MOMENT);
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  return {
    locale,
    say,
    sayFirst: (keys, values) => say(keys.find((key) => key in table) ?? keys.at(-1) ?? '', values),
    number: (value) => new Intl.NumberFormat(tag).format(value),
    percent: (share) => percents.format(share),
    moment: (iso) => moments.format(new Date(iso)),
    day: (iso) => days.format(new Date(iso)),
    languageName: (other) => names.of(other) ?? other,
  };
}

const MOMENT: Intl.DateTimeFormatOptions = {
  ...{ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
};
