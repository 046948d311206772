import type { MarketCode } from '../program.ts';
import { knownPlaces } from './knownPlaces.ts';
import { createPlaceFinder, type FoundPlace } from './placeFinder.ts';
import type { Places } from './places.ts';
import { setAside } from './settingAside.ts';
import { isSpokenLanguage } from './spokenLanguage.ts';

/** A place that a text names. */
export interface Mention extends FoundPlace {
  /** Whether the text sets it aside ("everywhere except Japan"). */
  readonly setAside: boolean;
}

/** What a text says of places. */
export interface MarketReading {
  readonly mentions: readonly Mention[];
  /** The one market that the text is about; undefined if it names none or several. */
  readonly market: MarketCode | undefined;
  /** The text with each place replaced by `MARKET_TOKEN`, as a word of its own. */
  readonly withoutNames: string;
}

/**
 * Stands for any place, so that what is learned of one market is known of all. A word of phonetic letters that no language has; where
 * somebody types it, it is not read (`readableText`).
 */
export const MARKET_TOKEN = 'ʬʭʬ';

/** Reads the markets that a text names. */
export type FindMarkets = (text: string) => MarketReading;

/**
 * Knows the markets by their names in nine languages (`Intl`), by the content's further names, demonyms and cities, by their flags, and by
 * their codes where these stand in capitals and are no words. The text's language need not be known.
 */
export function createMarketFinder(places: Places): FindMarkets {
  const findPlaces = createPlaceFinder(knownPlaces(places));
  return (text) => {
    const found = findPlaces(text).filter((place) => !isSpokenLanguage(text, place));
    const aside = setAside(text, found);
    const mentions = found.map((place, index) => ({ ...place, setAside: aside[index] === true }));
    return { mentions, market: theMarket(text, mentions), withoutNames: replaceMentions(text, mentions) };
  };
}

/** The market that a text is about: countries and cities decide, then demonyms; several leave it open. */
function theMarket(text: string, mentions: readonly Mention[]): MarketCode | undefined {
  const meant = mentions.filter(
    (mention, index) => !mention.setAside && !isExplained(text, mention, mentions[index + 1]),
  );
  const places = new Set(meant.filter(({ kind }) => kind !== 'demonym').map(({ market }) => market));
  const markets = places.size > 0 ? places : new Set(meant.map(({ market }) => market));
  return markets.size === 1 ? [...markets][0] : undefined;
}

/** A city that its country follows ("Tripoli, Lebanon", "Tripoli im Libanon") is that country's. */
function isExplained(text: string, mention: Mention, next: Mention | undefined): boolean {
  if (mention.kind !== 'city' || next?.kind !== 'country') return false;
  return BEFORE_ITS_COUNTRY.test(text.slice(mention.to, next.from));
}

const BEFORE_ITS_COUNTRY =
  /^[\s,(（]*(?:(?:in|im|en|em|of|au|aux|d[eu]|del|d[ao]|di|n[ao]|nel|nella)\s+)?(?:(?:the|der|den|dem|el|la|le|il|het)\s+)?$/;

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;

function replaceMentions(text: string, mentions: readonly Mention[]): string {
  let replaced = '';
  let from = 0;
  for (const mention of mentions) {
    replaced = joined(joined(replaced, text.slice(from, mention.from)), MARKET_TOKEN);
    from = mention.to;
  }
  return joined(replaced, text.slice(from));
}

/** Two parts of a text; a space parts the letters that meet, as Chinese and Japanese signs stand next to each other. */
function joined(left: string, right: string): string {
  return LETTER_BEFORE.test(left) && LETTER_AFTER.test(right) ? `${left} ${right}` : left + right;
}
