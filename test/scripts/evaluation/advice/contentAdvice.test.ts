import { expect } from 'chai';
import { contentAdvice } from '../../../../scripts/evaluation/advice/contentAdvice.ts';
import { FIXTURE_CONTENT } from '../../../helpers/fixtureContent.ts';

describe('contentAdvice', () => {
  it('says of each language which topics are thin, which examples alike, and which topics confused', () => {
    const [english = '', ...others] = contentAdvice(FIXTURE_CONTENT, ['en', 'de']);
    expect(others).to.have.length(1);
    const headings = english.match(/^#.*$/gm);
    expect(headings?.[0]).to.equal('# en');
    expect(headings).to.have.length(4);
    expect(english).to.match(/^markets: \d+$/m);
  });

  it('says nothing of a folder without editions', () => {
    expect([...contentAdvice('test/fixtures', ['en'])]).to.deep.equal([]);
  });
});
