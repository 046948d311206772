import { linkUrl } from '../faq/shownLink.ts';
import type { MarketCode, Product, Program } from '../program.ts';

/** Whether a product is offered in a market, and why (the measuring commands' fixed reasons). */
export interface MarketVerdict {
  readonly available: boolean;
  readonly reason: 'ok' | 'market-not-offered' | 'one-year-subscription-only' | 'family-not-offered';
  /** The market's own store, where it has one. */
  readonly storeUrl: string | null;
}

const OFFERED: MarketVerdict = { available: true, reason: 'ok', storeUrl: null };

/** Judges a market and, if given, a product by the edition's market data (facts F5-F9). Microsoft's own page decides last. */
export function judgeMarket(program: Program, market: MarketCode, product?: Product): MarketVerdict {
  const exception = program.exceptions[market];
  switch (exception?.offer) {
    case undefined:
    case 'general':
      return OFFERED;
    case 'none':
      return { available: false, reason: 'market-not-offered', storeUrl: null };
    case 'one-year-subscription':
      return { available: true, reason: 'one-year-subscription-only', storeUrl: linkUrl(program, exception.store) };
    case 'personal-only':
      return product === 'family' ? { available: false, reason: 'family-not-offered', storeUrl: null } : OFFERED;
  }
}

/**
 * Whether a market's offer knows the products: where a one-year subscription of its own store is offered, the sources do not say of which plan (facts F7,
 * F8), so nobody is asked for one, and none is named.
 */
export function hasPlans(program: Program, market: MarketCode): boolean {
  return program.exceptions[market]?.offer !== 'one-year-subscription';
}

/** The address on which a purchase in a market begins: its own store, or the program's sign-up page. */
export function purchaseUrl(program: Program, market: MarketCode, product?: Product): string {
  return judgeMarket(program, market, product).storeUrl ?? linkUrl(program, program.signUpLink);
}
