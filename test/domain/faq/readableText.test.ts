import { expect } from 'chai';
import { MARKET_TOKEN } from '../../../domain/faq/marketFinder.ts';
import { readableText } from '../../../domain/faq/readableText.ts';

describe('readableText', () => {
  const read: [typed: string, readable: string, what: string][] = [
    ['ho\u200bw do I en\u00adroll', 'how do I enroll', 'zero-width spaces and soft hyphens'],
    ['\u200eenroll\u200f \u202acancel\u202c', 'enroll cancel', 'direction marks'],
    ['\ufeffenroll\u200d', 'enroll', 'a byte order mark and a joiner without emoji'],
    [`what about ${MARKET_TOKEN}?`, 'what about ?', 'the token of places'],
    ['enroll\n\nSent from my iPhone', 'enroll', 'the signature of a device'],
  ];
  for (const [typed, readable, what] of read)
    it(`is without ${what}`, () => {
      expect(readableText(typed)).to.equal(readable);
    });

  for (const kept of ['👨‍👩‍👧 family', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '❤️', 'が', 'é'])
    it(`leaves "${kept}" as it is`, () => {
      expect(readableText(kept)).to.equal(kept);
    });

  it('is the beginning of a long text', () => {
    expect(readableText('a'.repeat(5000))).to.have.length(1000);
  });
});
