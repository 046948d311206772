import { expect } from 'chai';
import { createStemmer } from '../../../domain/faq/stems.ts';

describe('createStemmer', () => {
  it('gives the forms of a word one stem, without accents', () => {
    const english = createStemmer('en');
    const french = createStemmer('fr');
    expect(english('subscriptions')).to.equal(english('subscription'));
    expect(french('abonnements')).to.equal(french('abonnement'));
    expect(french('éligibilité')).to.not.match(/\p{M}|é/u);
  });
});
