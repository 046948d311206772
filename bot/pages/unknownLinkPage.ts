import type { Say } from '../../domain/strings.ts';
import { messagePage } from './messagePage.ts';

/** For a confirmation link that this bot never made, or that arrived incomplete. */
export function unknownLinkPage(say: Say, styleNonce: string): string {
  return messagePage(say('page.unknownLink.title'), say('page.unknownLink.text'), say, styleNonce);
}
