import { expect } from 'chai';
import { refusal } from '../../../domain/faq/refusal.ts';
import { createSay } from '../../../domain/strings.ts';

const TABLE = {
  'notAnswered.title': 'I do not know',
  'notAnswered.text': 'I know {program}.',
  'refusal.language': 'I know English · Français.',
};

describe('refusal', () => {
  const say = createSay('en', TABLE);

  it('says that it does not know, and what it knows', () => {
    expect(refusal({}, 'HUP', say)).to.deep.equal({ title: 'I do not know', text: 'I know HUP.' });
  });

  it('says of a foreign language in one line which languages it knows', () => {
    const { title, text } = refusal({ foreignLanguage: 'pl' }, 'HUP', say);
    expect(title).to.equal(undefined);
    expect(text).to.equal('I know English · Français.');
  });
});
