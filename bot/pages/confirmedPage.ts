import type { Say } from '../../domain/strings.ts';
import { messagePage } from './messagePage.ts';

/** After the button: the address is confirmed, and the chat goes on. */
export function confirmedPage(say: Say, styleNonce: string): string {
  return messagePage(say('page.confirmed.title'), say('page.confirmed.text'), say, styleNonce);
}
