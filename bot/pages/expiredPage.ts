import type { Say } from '../../domain/strings.ts';
import { messagePage } from './messagePage.ts';

/** For a link that was good once: too old, or its enrollment was changed or withdrawn. */
export function expiredPage(say: Say, styleNonce: string): string {
  return messagePage(say('page.expired.title'), say('page.expired.text'), say, styleNonce);
}
