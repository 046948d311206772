import { entriesAsked } from '../../announcements/entriesAsked.ts';
import type { Promotion } from '../../announcements/promotion.ts';
import { NAMED_ENTRIES } from '../../namedContent.ts';
import type { Edition } from '../entry.ts';

/** Tells the entries that something else names, so that they cannot be deleted: the program itself, a market, a ready-made announcement, or one that people get or got lately. */
export function isNeededEntry(
  edition: Edition,
  promotions: readonly Promotion[],
  announced: Iterable<string>,
): (entryId: string) => boolean {
  const ofMarkets = Object.values({ ...edition.exceptions, ...edition.changedMarkets }).map(({ entry }) => entry);
  const ofPromotions = entriesAsked(promotions.flatMap(({ texts }) => Object.values(texts)));
  const needed = new Set([...NAMED_ENTRIES, ...ofMarkets, ...ofPromotions, ...announced]);
  return (entryId) => needed.has(entryId);
}
