import { ISO_MARKETS } from '../isoMarkets.ts';
import type { MarketCode } from '../program.ts';

const MARKETS = new Set(ISO_MARKETS);
const BLACK_FLAG = '\u{1f3f4}';
/** How far a sign of a flag is from the letter that it stands for: regional indicators from capitals, tags from small letters. */
const DISTANCE = { indicator: 0x1f1a5, tag: 0xe0000 } as const;

/** The market whose flag this is: two indicators spell its code, as the first two tags do for a part of a country ("gbeng"). */
export function marketOfFlag(flag: string): MarketCode | undefined {
  const isPart = flag.startsWith(BLACK_FLAG);
  const signs = isPart ? [...flag].slice(1, 3) : [...flag];
  const distance = isPart ? DISTANCE.tag : DISTANCE.indicator;
  const letters = signs.map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - distance));
  const market = letters.join('').toUpperCase();
  return MARKETS.has(market) ? market : undefined;
}
