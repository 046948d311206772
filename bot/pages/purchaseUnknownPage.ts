import type { Say } from '../../domain/strings.ts';
import { messagePage } from './messagePage.ts';

/** For a purchase link that this bot never made, or whose enrollment is closed. */
export function purchaseUnknownPage(say: Say, styleNonce: string): string {
  return messagePage(say('page.purchaseUnknown.title'), say('page.purchaseUnknown.text'), say, styleNonce);
}
