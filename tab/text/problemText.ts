import type { Problem } from '../api/outcome.ts';
import type { Words } from './words.ts';

/** What went wrong and what to do next, in words. */
export function problemText({ sayFirst }: Words, { status, refusal, details }: Problem): string {
  const keys = [`refusal.${refusal}`, `refusal.status-${status}`, 'refusal.other'];
  return sayFirst(keys, { ...details, status });
}
