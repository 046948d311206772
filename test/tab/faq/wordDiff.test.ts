import { expect } from 'chai';
import fc from 'fast-check';
import { wordDiff } from '../../../tab/faq/wordDiff.ts';

const shown = (before: string, after: string, locale: 'en' | 'ja' = 'en'): string =>
  wordDiff(before, after, locale)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('what changed between two texts', () => {
  it('is told word by word, what went before what came', () => {
    expect(shown('You buy at home', 'You buy from home')).to.equal('You buy [-at-][+from+] home');
    expect(shown('Ask us', 'Ask us first')).to.equal('Ask us[+ first+]');
    expect(shown('', 'New')).to.equal('[+New+]');
    expect(shown('The same', 'The same')).to.equal('The same');
  });

  it('reads words that changed together as one change, but not over lines', () => {
    expect(shown('in the red house', 'in a blue house')).to.equal('in [-the red-][+a blue+] house');
    expect(shown('one\ntwo', 'three\nfour')).to.equal('[-one-][+three+]\n[-two-][+four+]');
  });

  it('parts words in languages without spaces', () => {
    expect(shown('会社で買う', '自宅で買う', 'ja')).to.equal('[-会社-][+自宅+]で買う');
  });

  it('loses nothing of either text', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'c d', '.')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after, 'en');
        const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect(without('come')).to.equal(before);
        expect(without('gone')).to.equal(after);
      }),
    );
  });
});
