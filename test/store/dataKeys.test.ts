import { expect } from 'chai';
import { createDataKeys, parseDataKey } from '../../store/dataKeys.ts';

const KEY = new Uint8Array(32).fill(1);

describe('data keys', () => {
  const keys = createDataKeys(KEY);

  it('open what they encrypted, in its place', () => {
    expect(keys.decrypt(keys.encrypt('a text, été', 'table/1/column'), 'table/1/column')).to.equal('a text, été');
  });

  it('encrypt the same text differently each time', () => {
    expect(keys.encrypt('text', 'place')).not.to.equal(keys.encrypt('text', 'place'));
  });

  const envelope = keys.encrypt('text', 'table/1/column');
  const REFUSED: readonly [why: string, open: () => string][] = [
    ['in another place', () => keys.decrypt(envelope, 'table/2/column')],
    ['under another key', () => createDataKeys(new Uint8Array(32).fill(2)).decrypt(envelope, 'table/1/column')],
    ['of an unknown version', () => keys.decrypt(envelope.replace('v1', 'v2'), 'table/1/column')],
    ['that is plain text', () => keys.decrypt('text', 'table/1/column')],
    ['that is too short', () => keys.decrypt('v1.AAAA', 'table/1/column')],
    ['without its end', () => keys.decrypt(envelope.slice(0, -4), 'table/1/column')],
  ];
  for (const [why, open] of REFUSED) {
    it(`refuse an envelope ${why}`, () => {
      expect(open).to.throw();
    });
  }

  it('refuse an envelope with any one bit changed', () => {
    const bytes = Buffer.from(envelope.slice(3), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => keys.decrypt(`v1.${changed.toString('base64url')}`, 'table/1/column'), `bit ${bit}`).to.throw();
    }
  });

  it('hash and sign alike for one key and purpose, and differently for any other', () => {
    const again = createDataKeys(KEY);
    const other = createDataKeys(new Uint8Array(32).fill(2));
    expect(keys.lookupHash('address', 'a')).to.equal(again.lookupHash('address', 'a'));
    expect(
      new Set([keys.lookupHash('address', 'a'), keys.lookupHash('person', 'a'), other.lookupHash('address', 'a')]).size,
    ).to.equal(3);
    expect(keys.signer.sign('purchase-link', 'a'))
      .to.deep.equal(again.signer.sign('purchase-link', 'a'))
      .and.to.have.length(32);
    expect(keys.signer.sign('purchase-link', 'a')).not.to.deep.equal(keys.signer.sign('confirmation-link', 'a'));
    expect(keys.signer.sign('purchase-link', 'a')).not.to.deep.equal(other.signer.sign('purchase-link', 'a'));
  });

  it('need a key of 32 bytes', () => {
    expect(() => createDataKeys(new Uint8Array(16))).to.throw(RangeError);
  });
});

describe('parseDataKey', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);
  const base64 = Buffer.from(bytes).toString('base64');
  const CASES: readonly [text: string, key: Uint8Array | undefined][] = [
    [base64, bytes],
    [`${base64}\n`, bytes],
    [Buffer.from(bytes).toString('base64url'), bytes],
    ['', undefined],
    ['change me', undefined],
    [base64.slice(4), undefined],
    [`${base64}AAAA`, undefined],
  ];
  for (const [text, key] of CASES) {
    it(`reads ${key ? 'a key' : 'no key'} from ${JSON.stringify(text)}`, () => {
      expect(parseDataKey(text)).to.deep.equal(key);
    });
  }
});
