import type { Locale } from '../people/locale.ts';
import type { MarketCode } from '../program.ts';
import { beginsWithSign } from './typedWords.ts';

/** How each language that people write in says "and", which CLDR writes `&`. */
const AND = {
  en: 'and',
  fr: 'et',
  de: 'und',
  es: 'y',
  pt: 'e',
  it: 'e',
  nl: 'en',
  ja: '・',
  'zh-Hans': '和',
} as const satisfies Readonly<Record<Locale, string>>;

/** Shorter ones are abbreviations, of which many are words ("VS", "RU"); a Chinese or Japanese sign says as much as two letters. */
const SHORTEST = { letters: 4, signs: 2 } as const;

/** A market's names in the nine languages as CLDR has them: long, short, without what stands in brackets, with `&` written out. */
export function officialNames(market: MarketCode): string[] {
  return DISPLAYS.flatMap(({ and, displays }) => {
    const names = displays.flatMap((display) => display.of(market)?.normalize('NFKC') ?? []);
    const variants = names.flatMap((name) => [name, name.replace(/\s*\(.*\)/, ''), ...name.split(/[()]/)]);
    return variants.flatMap((name) => [name, name.replace('&', and)]).filter(isLongEnough);
  });
}

const isLongEnough = (name: string): boolean =>
  name.length >= (beginsWithSign(name) ? SHORTEST.signs : SHORTEST.letters);

const DISPLAYS = Object.entries(AND).map(([locale, and]) => ({
  and,
  displays: (['long', 'short'] as const).map((style) => new Intl.DisplayNames([locale], { type: 'region', style })),
}));
