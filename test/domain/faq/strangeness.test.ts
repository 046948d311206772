import { expect } from 'chai';
import { createStrangeness, learnFamiliarity } from '../../../domain/faq/strangeness.ts';

describe('createStrangeness', () => {
  const strangenessOf = createStrangeness(
    learnFamiliarity([
      { stems: ['the', 'program', 'code'], isInScope: true },
      { stems: ['the', 'discount'], isInScope: true },
      { stems: ['the', 'badge', 'code'], isInScope: false },
    ]),
  );

  it('is nothing for the words of examples in scope', () => {
    expect(strangenessOf(['the', 'code'])).to.equal(0);
  });

  it('is all for words that nobody has used, or that only examples out of scope have', () => {
    expect(strangenessOf(['visitor'])).to.equal(1);
    expect(strangenessOf(['badge'])).to.equal(1);
  });

  it('grows with every strange word, and common words hardly hide it', () => {
    expect(strangenessOf(['the', 'code', 'visitor'])).to.be.within(0.5, 1);
    expect(strangenessOf(['the', 'program', 'code', 'badge'])).to.be.within(0.1, 0.5);
  });

  it('is nothing for a text without words', () => {
    expect(strangenessOf([])).to.equal(0);
  });
});

describe('learnFamiliarity', () => {
  it('counts the examples that have a word, not how often they say it', () => {
    const { examples, counts, familiar } = learnFamiliarity([
      { stems: ['code', 'code'], isInScope: false },
      { stems: ['code', 'badge'], isInScope: true },
    ]);
    expect(examples).to.equal(2);
    expect(Object.fromEntries(counts)).to.deep.equal({ code: 2, badge: 1 });
    expect([...familiar]).to.have.members(['code', 'badge']);
  });
});
