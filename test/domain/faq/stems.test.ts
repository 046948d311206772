import { expect } from 'chai';
import { createStemmer } from '../../../domain/faq/stems.ts';
import type { Locale } from '../../../domain/people/locale.ts';

describe('createStemmer', () => {
  it('gives the forms of a word one stem, without accents', () => {
    const english = createStemmer('en');
    const french = createStemmer('fr');
    expect(english('subscriptions')).to.equal(english('subscription'));
    expect(french('abonnements')).to.equal(french('abonnement'));
    expect(french('éligibilité')).to.not.match(/\p{M}|é/u);
  });

  it('knows the endings of each language, and leaves Chinese and Japanese words alone', () => {
    const pairs = {
      de: 'lizenzen lizenz',
      es: 'suscripciones suscripción',
      pt: 'assinaturas assinatura',
      nl: 'abonnementen abonnement',
    };
    for (const [locale, pair] of Object.entries({ ...pairs, it: 'abbonamenti abbonamento' })) {
      const [plural, singular] = pair.split(' ').map(createStemmer(locale as Locale));
      expect(plural, locale).to.equal(singular);
    }
    for (const locale of ['ja', 'zh-Hans'] as Locale[]) expect(createStemmer(locale)('割引が')).to.equal('割引が');
  });
});
