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
    expect(find('  where is HUP NOT available', {})).to.deep.equal({ label: 'market-unavailable', locale: 'en' });
  });

  it('is of the language in which it stands, although the person uses Teams in another one', () => {
    expect(find('recommencer', { locale: 'en-US' })?.locale).to.equal('fr');
  });

  it("is of the conversation's language, then of Teams' own, where it stands in both", () => {
    expect(find('cancel', { locale: 'fr-FR' })?.locale).to.equal('fr');
    expect(find('cancel', { locale: 'fr-FR', conversationLocale: 'en' })?.locale).to.equal('en');
  });

  it('tells no language where it is digits alone, as a code is', () => {
    expect(find('123456', { locale: 'en-US' })).to.equal(undefined);
  });

  it('is not found by a part of it, nor by signs without words', () => {
    for (const text of ['where is HUP', 'cancel it', '?', '']) expect(find(text, {})).to.equal(undefined);
  });
});
