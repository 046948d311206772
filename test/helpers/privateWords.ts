import { expect } from 'chai';

/** Expects that none of these texts, which belong to people alone, stands in a log. `logged` may be anything but empty. */
export function expectNoneIn(logged: string, words: readonly string[]): void {
  expect(logged, 'nothing was logged at all').to.not.equal('');
  const told = [...new Set(words)].filter((word) => standsIn(logged, word));
  const lines = logged.split('\n').filter((line) => told.some((word) => standsIn(line, word)));
  expect(told, `in these lines of the log:\n${lines.slice(0, 5).join('\n')}`).to.deep.equal([]);
}

/** As a whole: six digits of a code are not told by a longer number that holds them. */
function standsIn(text: string, word: string): boolean {
  const pattern = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${pattern}(?![\\w-])`, 'i').test(text);
}
