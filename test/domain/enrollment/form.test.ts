import { expect } from 'chai';
import fc from 'fast-check';
import { type FormAnswers, type FormErrors, readForm, type TypedForm } from '../../../domain/enrollment/form.ts';
import { EDITION, MARKETS } from '../../helpers/enrollmentHouse.ts';

const RULES = {
  program: EDITION,
  markets: MARKETS,
  addresses: { eligibleDomains: ['contoso.com'], personalProviders: new Set(['gmail.com']) },
};
const GOOD = { market: 'PT', product: 'family', email: 'dana.doe@contoso.com' } as const;
const read = (changes: Partial<TypedForm> = {}) => readForm({ ...GOOD, ...changes }, RULES);

describe('The form', () => {
  const accepted: [title: string, typed: Partial<TypedForm>, answers: Partial<FormAnswers>][] = [
    ['that is complete', {}, GOOD],
    ['for one person', { product: 'personal' }, { product: 'personal' }],
    ['with a market that has a store of its own', { market: 'HK' }, { product: undefined }],
    ['without a product where the market has none', { market: 'CN', product: '' }, { product: undefined }],
    ['for one person in a market without the family product', { market: 'JP', product: 'personal' }, { market: 'JP' }],
    ['with an address as it was pasted', { email: 'Dana Doe <Dana.Doe@contoso.com>' }, { email: GOOD.email }],
  ];
  for (const [title, typed, answers] of accepted) {
    it(`${title} is accepted`, () => {
      expect(read(typed)).to.deep.equal({ kind: 'accepted', answers: { ...GOOD, ...typed, ...answers } });
    });
  }

  const refused: [typed: Partial<TypedForm>, errors: FormErrors][] = [
    [{ market: '' }, { market: 'missing' }],
    [{ market: 'XX' }, { market: 'unknown' }],
    [{ market: 'pt' }, { market: 'unknown' }],
    [{ market: 'Portugal' }, { market: 'unknown' }],
    [{ market: 'toString' }, { market: 'unknown' }],
    [{ market: '__proto__' }, { market: 'unknown' }],
    [{ market: 'RU' }, { market: 'not-offered' }],
    [{ market: 'VE' }, { market: 'not-offered' }],
    [{ product: '' }, { product: 'missing' }],
    [{ product: 'Family' }, { product: 'missing' }],
    [{ market: 'JP' }, { product: 'family-not-offered' }],
    [{ market: 'JP', product: '' }, { product: 'missing' }],
    [{ email: '' }, { email: 'empty' }],
    [{ email: 'dana@gmail.com' }, { email: 'personal-provider' }],
    [{ email: 'dana@fabrikam.com' }, { email: 'domain-not-eligible' }],
    [
      { market: 'RU', product: 'x', email: 'x' },
      { market: 'not-offered', product: 'missing', email: 'no-at-sign' },
    ],
  ];
  for (const [typed, errors] of refused) {
    it(`with ${JSON.stringify(typed)} is refused for ${JSON.stringify(errors)}`, () => {
      expect(read(typed)).to.deep.equal({ kind: 'refused', errors });
    });
  }

  it('is accepted or refused with a reason, whatever is typed', () => {
    const some = fc.oneof(fc.string(), fc.constantFrom('PT', 'JP', 'RU', 'family', 'personal', GOOD.email));
    fc.assert(
      fc.property(some, some, some, (market, product, email) => {
        const reading = readForm({ market, product, email }, RULES);
        return reading.kind === 'accepted' || Object.keys(reading.errors).length > 0;
      }),
    );
  });
});
