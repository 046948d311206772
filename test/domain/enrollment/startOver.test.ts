import { expect } from 'chai';
import { createStartOver } from '../../../domain/enrollment/startOver.ts';
import { LOCALES } from '../../../domain/people/locale.ts';
import { CONTENT } from '../../helpers/enrollmentHouse.ts';

describe('createStartOver', () => {
  const says = createStartOver(['start over', 'やり直す']);

  it('knows the wordings by their words alone', () => {
    for (const text of ['start over', ' Start  over! ', 'START OVER.', 'やり直す。'])
      expect(says(text), text).to.equal(true);
  });

  it('takes nothing else for them', () => {
    for (const text of ['', '?', 'can I start over later', 'start', `start over${' '.repeat(200)}`])
      expect(says(text), text).to.equal(false);
  });

  for (const locale of LOCALES)
    it(`knows the words that the help card names in ${locale}`, () => {
      const line = CONTENT.strings[locale]['help.words'] ?? '';
      const named = [...line.matchAll(/[“«„「]\s*([^”»“」]+?)\s*[”»“」]/g)].map(([, words]) => words ?? '');
      expect(named.filter(createStartOver(CONTENT.startOver))).to.have.length(1);
    });
});
