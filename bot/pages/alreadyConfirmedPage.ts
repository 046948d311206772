import type { Say } from '../../domain/strings.ts';
import { messagePage } from './messagePage.ts';

/** For a link whose address was confirmed before, by this link or by the code. */
export function alreadyConfirmedPage(say: Say, styleNonce: string): string {
  return messagePage(say('page.alreadyConfirmed.title'), say('page.alreadyConfirmed.text'), say, styleNonce);
}
