import { serialize } from 'node:v8';
import { expect } from 'chai';
import fc from 'fast-check';
import { seal, unseal } from '../../store/sealedData.ts';

describe('Sealed data', () => {
  const DATA = { words: new Map([['mail', 2]]), weights: Float32Array.of(0.5, -1), labels: ['a', 'b'] };
  const sealed = seal('en', DATA);

  it('are the same when they are unsealed', () => {
    expect(unseal('en', sealed)).to.deep.equal(DATA);
  });

  it('are refused wherever a single bit is another', () => {
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
        const damaged = Buffer.from(sealed);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        expect(() => unseal('en', damaged)).to.throw(RangeError, 'en is damaged');
      }),
    );
  });

  it('are refused where bytes are missing, or follow', () => {
    for (const length of [0, 1, 31, 32, 33, sealed.length - 1])
      expect(() => unseal('en', sealed.subarray(0, length)), `${length} bytes`).to.throw(RangeError);
    expect(() => unseal('en', Buffer.concat([sealed, Buffer.from('junk')]))).to.throw(RangeError);
  });

  it('are refused under another name, however its letters and the data run into each other', () => {
    for (const name of ['ja', '', 'en ']) expect(() => unseal(name, sealed), name).to.throw(RangeError);
  });

  it('are not what was serialized without a seal, which may have any shape', () => {
    for (const value of [null, undefined, {}, 'x', 5, [], new Map(), new Date(0)])
      expect(() => unseal('en', serialize(value))).to.throw(RangeError);
  });
});
