import { expect } from 'chai';
import { typedText } from '../../../domain/support/typedText.ts';

describe('typedText', () => {
  for (const [what, typed, kept] of [
    ['signs that turn the direction', 'pay \u202e001\u202c \u2066now\u2069 \u200fto us', 'pay 001 now to us'],
    ['signs without width', 'HR\u200b\u2060\ufeff\u00ad team', 'HR team'],
    ['control, private and lone surrogate characters', 'a\u0000b\u0007c\ue000d\ud83de', 'abcde'],
    ['a joiner that joins nothing', 'a\u200db \u200d', 'ab'],
  ] as const)
    it(`leaves out ${what}`, () => {
      expect(typedText(typed, 100)).to.equal(kept);
    });

  it('keeps joined emoji, tabs, and lines however they end', () => {
    const emoji = '👩‍💻 👩🏽‍🔬 🏳️‍🌈';
    expect(typedText(`${emoji}\r\none\ttwo\rthree\u2028four\n`, 100)).to.equal(`${emoji}\none\ttwo\nthree\nfour`);
  });

  it('is empty where nothing can be seen', () => {
    expect(typedText(' \u200b\u202e\u200d\n', 100)).to.equal('');
  });

  it('cuts after so many units that are seen, and no character in two', () => {
    expect(typedText(`\u200babc🎉`, 4)).to.equal('abc');
  });
});
