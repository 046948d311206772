import { expect } from 'chai';
import fc from 'fast-check';
import {
  confirmationCode,
  linkToken,
  purchaseToken,
  readLinkToken,
  readPurchaseToken,
} from '../../../domain/enrollment/confirmation.ts';
import { createDataKeys } from '../../../store/dataKeys.ts';

const ID = '0b0c7c0e-8a4d-4a53-9f0e-1f2d3c4b5a69';
const { signer } = createDataKeys(new Uint8Array(32).fill(7));
const otherSigner = createDataKeys(new Uint8Array(32).fill(8)).signer;

describe('A mailed link', () => {
  const token = linkToken(signer, ID);

  it('is the same for every copy of a mail, so that an old copy still works', () => {
    expect(linkToken(signer, ID)).to.equal(token);
  });

  it('gives back the id of its mail', () => expect(readLinkToken(signer, token)).to.equal(ID));

  it('is refused when any character of it is changed, or something is added', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('0', 'f', 'x', '.', '%'), (at, letter) => {
        const tampered = token.slice(0, at) + letter + token.slice(at + 1);
        return tampered === token || readLinkToken(signer, tampered) === undefined;
      }),
    );
    for (const forged of [`${token}.`, `${token}0`, ` ${token}`, ID, `${ID}.`, '', '.', 'a.b.c'])
      expect(readLinkToken(signer, forged)).to.equal(undefined);
  });

  it('of another installation, or made for another purpose, is refused', () => {
    expect(readLinkToken(otherSigner, token)).to.equal(undefined);
    expect(readPurchaseToken(signer, token)).to.equal(undefined);
    expect(readLinkToken(signer, purchaseToken(signer, ID))).to.equal(undefined);
  });
});

describe('A confirmation code', () => {
  it('has six digits', () => {
    fc.assert(fc.property(fc.uuid(), (id) => /^\d{6}$/.test(confirmationCode(signer, id))));
  });

  it('is the same for every copy of a mail', () => {
    const [first, second] = [confirmationCode(signer, ID), confirmationCode(signer, ID)];
    expect(first).to.equal(second);
  });

  it('differs from mail to mail', () => {
    const codes = new Set(Array.from({ length: 1_000 }, (_, n) => confirmationCode(signer, `mail-${n}`)));
    // 1,000 draws of a million collide about 0.5 times.
    expect(codes.size).to.be.greaterThan(990);
  });
});
