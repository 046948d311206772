import { expect } from 'chai';
import { contentAdvice } from '../../../../scripts/evaluation/advice/contentAdvice.ts';
import { withEditedContent } from '../../../helpers/fixtureContent.ts';

describe('contentAdvice', () => {
  it('says of each language which topics are thin, which examples alike, and which topics confused', () => {
    const withoutExamples = 'utterances/en/topics/what-is-hup.txt';
    const [english = '', ...others] = withEditedContent(
      withoutExamples,
      () => '',
      (folder) => [...contentAdvice(folder, ['en', 'de'])],
    );
    expect(others).to.have.length(1);
    const headings = english.match(/^#.*$/gm);
    expect(headings?.[0]).to.equal('# en');
    expect(headings).to.have.length(4);
    expect(english).to.match(/^what-is-hup: 0$/m);
  });

  it('says nothing of a folder without editions', () => {
    expect([...contentAdvice('test/fixtures', ['en'])]).to.deep.equal([]);
  });
});
