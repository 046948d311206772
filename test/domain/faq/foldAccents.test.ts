import { expect } from 'chai';
import { foldAccents } from '../../../domain/faq/foldAccents.ts';

describe('foldAccents', () => {
  it('takes the accents off Latin letters', () => {
    expect(foldAccents('éligibilité für España ção')).to.equal('eligibilite fur Espana cao');
  });

  it('leaves kana their marks', () => {
    expect(foldAccents('がぱガパ')).to.equal('がぱガパ');
  });
});
