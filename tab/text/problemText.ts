import type { Problem } from '../api/outcome.ts';
import { problemWords } from '../editor/problemWords.ts';
import { serverProblem } from '../editor/serverProblem.ts';
import type { Words } from './words.ts';

/** What went wrong and what to do next, in words. */
export function problemText(words: Words, { status, refusal, details, problems = [] }: Problem): string {
  const name = refusal?.split('.').at(-1);
  const keys = [`refusal.${name}`, `refusal.status-${status}`, 'refusal.other'];
  const texts = problems.map((problem) => problemWords(words, serverProblem(problem)));
  return [words.sayFirst(keys, { ...details, status }), ...texts].join(' ');
}
