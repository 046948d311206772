import type { Say } from '../../domain/strings.ts';
import { messagePage } from './messagePage.ts';

/** For an unexpected failure. `errorId` is what the log names it by. */
export function errorPage(errorId: string, say: Say, styleNonce: string): string {
  return messagePage(say('page.error.title'), say('page.error.text', { errorId }), say, styleNonce);
}
