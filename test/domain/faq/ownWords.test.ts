import { expect } from 'chai';
import { createOwnHints, learnOwnWords, towardsOwn } from '../../../domain/faq/ownWords.ts';

describe('the words of entries that an organization added', () => {
  const common = Array.from({ length: 40 }, () => ({
    ...{ stems: ['when', 'is', 'the', 'order'], label: 'purchase-steps', isInScope: true },
  }));
  const own = { stems: ['when', 'is', 'the', 'webinar'], label: 'own/webinar', isInScope: true };
  const weather = { stems: ['when', 'is', 'the', 'weather', 'webinar'], label: 'out-of-scope', isInScope: false };
  const hint = createOwnHints(learnOwnWords([...common, own, weather]));

  it('point to such an entry by a word that no other has, the more of the text it is', () => {
    expect(hint(['where', 'is', 'webinar'])?.label).to.equal('own/webinar');
    const [short, long] = [hint(['webinar', 'when']), hint(['webinar', 'for', 'people', 'abroad'])];
    expect(short?.strength).to.be.greaterThan(long?.strength ?? 0);
  });

  it('do not point to it by words that all have, nor by words that it has not', () => {
    expect(hint(['when', 'is', 'the', 'order'])).to.equal(undefined);
    expect(hint(['when', 'is', 'the', 'parcel'])).to.equal(undefined);
    expect(hint([])).to.equal(undefined);
  });

  it('are seen within compounds, as German writes them, but short ones are not', () => {
    expect(hint(['webinartermin'])?.label).to.equal('own/webinar');
    expect(hint(['isolation', 'theatre'])).to.equal(undefined);
  });

  it('count nothing where nothing was added', () => {
    const words = learnOwnWords([...common, weather]);
    expect([words.stems.size, words.counts.size, words.examples]).to.deep.equal([0, 0, 0]);
    expect(createOwnHints(words)(['webinar'])).to.equal(undefined);
  });

  describe('move probabilities', () => {
    const moved = (shares: Readonly<Record<string, number>>) =>
      Object.fromEntries(towardsOwn(new Map(Object.entries(shares)), { label: 'own/webinar', strength: 0.5 }));

    it('towards the entry; they sum to 1 as before', () => {
      expect(moved({ 'purchase-steps': 0.8, 'own/webinar': 0.2 })).to.deep.equal({
        ...{ 'purchase-steps': 0.4, 'own/webinar': 0.6 },
      });
    });

    it('but not away from a command', () => {
      const shares = { 'intent:opt-out': 0.6, 'own/webinar': 0.4 };
      expect(moved(shares)).to.deep.equal(shares);
    });
  });
});
