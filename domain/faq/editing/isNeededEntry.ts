import type { Promotion } from '../../announcements/promotion.ts';
import { NAMED_ENTRIES } from '../../namedContent.ts';
import { LOCALES } from '../../people/locale.ts';
import type { Edition } from '../entry.ts';

/** Tells the entries that something else names, so that they cannot be deleted: the program itself, a market, a ready-made announcement. */
export function isNeededEntry(edition: Edition, promotions: readonly Promotion[]): (entryId: string) => boolean {
  const ofMarkets = Object.values({ ...edition.exceptions, ...edition.changedMarkets }).map(({ entry }) => entry);
  const buttons = promotions.flatMap(({ texts }) => LOCALES.flatMap((locale) => texts[locale].buttons));
  const ofPromotions = buttons.map(({ action }) => (action.kind === 'ask' ? action.entryId : undefined));
  const needed = new Set([...NAMED_ENTRIES, ...ofMarkets, ...ofPromotions]);
  return (entryId) => needed.has(entryId);
}
