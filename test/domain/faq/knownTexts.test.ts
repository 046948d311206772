import { expect } from 'chai';
import { rememberTexts } from '../../../domain/faq/knownTexts.ts';

const find = rememberTexts(
  new Map([
    [
      'en',
      [
        { text: 'Where is HUP not available?', label: 'market-unavailable' },
        { text: 'cancel', label: 'intent:cancel' },
      ],
    ],
    [
      'fr',
      [
        { text: 'recommencer', label: 'intent:enroll' },
        { text: 'Cancel !', label: 'intent:cancel' },
        { text: '123456', label: 'out-of-scope' },
      ],
    ],
  ]),
);

describe('A text that stands word for word in the content', () => {
  it('means what it means there, whatever its case and punctuation', () => {
    const expected = { label: 'market-unavailable', locale: 'en' };
    expect(find('  where is HUP NOT available', ['en'])).to.deep.equal(expected);
  });

  it('is of the likeliest language in which it stands', () => {
    expect(find('cancel', ['fr', 'en'])?.locale).to.equal('fr');
    expect(find('recommencer', ['en', 'fr'])?.locale).to.equal('fr');
  });

  it('is not found in a language that it is not likely to be in, though it stands there', () => {
    expect(find('recommencer', ['en', 'de'])).to.equal(undefined);
  });

  it('tells no language where it is digits alone, as a code is', () => {
    expect(find('123456', ['fr'])).to.equal(undefined);
  });

  it('is not found by a part of it, nor by signs without words', () => {
    for (const text of ['where is HUP', 'cancel it', '?', '']) expect(find(text, ['en', 'fr'])).to.equal(undefined);
  });
});
