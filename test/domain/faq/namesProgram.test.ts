import { expect } from 'chai';
import { hardlySaysMoreThanName } from '../../../domain/faq/namesProgram.ts';

describe('hardlySaysMoreThanName', () => {
  for (const text of ['hup', 'HUP blah?', 'the Home Use Program', 'hup 呢', 'Microsoft Home Use Program pls'])
    it(`is so of "${text}"`, () => expect(hardlySaysMoreThanName(text)).to.equal(true));

  const more: [text: string, reason: string][] = [
    ['blah blah', 'the program is not named'],
    ['hup hup', 'a cheer'],
    ['may my cousin play hup', 'more is said than the name'],
    ['shup now', 'the name is a whole word'],
  ];
  for (const [text, reason] of more)
    it(`is not so of "${text}": ${reason}`, () => expect(hardlySaysMoreThanName(text)).to.equal(false));
});
