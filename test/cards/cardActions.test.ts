import { expect } from 'chai';
import { submit, submitWithInputs } from '../../cards/actions.ts';
import { parseCardAction } from '../../cards/cardActions.ts';

const FORM = { v: 1, kind: 'form', flowId: 'f', nonce: 'n' };

describe('parseCardAction', () => {
  it('reads what a button sends', () => {
    const { data } = submit('Send again', { kind: 'command', command: 'resend', flowId: 'f', nonce: 'n' });
    expect(parseCardAction(data)).to.deep.equal({ kind: 'command', command: 'resend', flowId: 'f', nonce: 'n' });
  });

  it('reads the form together with what was typed, and the market by its code', () => {
    const typed = { ...FORM, market: 'Côte d’Ivoire (CI)', product: 'family', email: 'alex@contoso.com' };
    const { v: _, ...expected } = { ...typed, market: 'CI' };
    expect(parseCardAction(typed)).to.deep.equal(expected);
  });

  it('keeps a market that was typed in its own way, and takes a bare code', () => {
    expect(parseCardAction({ ...FORM, market: ' somewhere ' })).to.include({
      market: 'somewhere',
      product: '',
      email: '',
    });
    expect(parseCardAction({ ...FORM, market: 'CI' })).to.include({ market: 'CI' });
  });

  const refused: [string, unknown][] = [
    ['nothing', undefined],
    ['a text', 'enroll'],
    ['another version', { ...FORM, v: 2 }],
    ['no version', { kind: 'none-of-these', nonce: 'n' }],
    ['no nonce', { v: 1, kind: 'none-of-these' }],
    ['an empty nonce', { v: 1, kind: 'none-of-these', nonce: '' }],
    ['a nonce that a database cannot keep', { v: 1, kind: 'none-of-these', nonce: 'a\u0000b' }],
    ['a nonce in half a character', { v: 1, kind: 'none-of-these', nonce: '\ud800' }],
    ['an unknown kind', { v: 1, kind: 'delete-everything', nonce: 'n' }],
    ['an unknown command', { v: 1, kind: 'command', command: 'become-admin', nonce: 'n' }],
    ['a list in place of a text', { ...FORM, email: ['a@contoso.com', 'b@contoso.com'] }],
    ['a text without end', { ...FORM, email: 'a'.repeat(2_001) }],
  ];
  for (const [what, value] of refused) {
    it(`refuses ${what}`, () => {
      expect(parseCardAction(value)).to.equal(undefined);
    });
  }
});

describe('submit', () => {
  it('leaves out what was typed, so that Cancel works with a form that is half filled in', () => {
    const payload = { kind: 'form-cancel', flowId: 'f', nonce: 'n' } as const;
    expect(submit('Cancel', payload)).to.have.property('associatedInputs', 'none');
    expect(submitWithInputs('Submit', payload)).to.not.have.property('associatedInputs');
  });
});
