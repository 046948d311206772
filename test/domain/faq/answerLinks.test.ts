import { expect } from 'chai';
import { linkIdsOf, resolveLinks } from '../../../domain/faq/answerLinks.ts';

describe('answer links', () => {
  const answer = 'See the [page](link:hup-page) or [ask](link:support), not [this](https://example.com).';

  it('are found by their ids', () => {
    expect(linkIdsOf(answer)).to.deep.equal(['hup-page', 'support']);
  });

  it('become addresses; one without an address is left as its words', () => {
    const address = (id: string) => (id === 'hup-page' ? 'https://example.com/hup' : undefined);
    expect(resolveLinks(answer, address)).to.equal(
      'See the [page](https://example.com/hup) or ask, not [this](https://example.com).',
    );
  });
});
