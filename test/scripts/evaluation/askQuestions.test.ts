import { expect } from 'chai';
import type { Understand } from '../../../domain/faq/understanding.ts';
import { askQuestions, joinAsked } from '../../../scripts/evaluation/askQuestions.ts';

describe('askQuestions', () => {
  /** Takes every text of which nothing else is known for English, and refuses it. */
  const understand: Understand = (text, hints) => ({
    ...{ text, locale: hints?.locale === 'de' ? 'de' : 'en', confidence: 1 },
    ...(hints?.locale === undefined ? { kind: 'out-of-scope' } : { kind: 'answer', ids: [hints.locale] }),
  });
  const question = (locale: 'en' | 'de') => ({ text: 'x', wanted: ['de'], locale });

  it('asks in the language of the questions, and for the language without it', () => {
    const asked = askQuestions(understand, [question('en'), question('de')]);
    expect(asked.outcomes.map(({ decision }) => ('ids' in decision ? decision.ids[0] : ''))).to.deep.equal([
      'en',
      'de',
    ]);
    expect(asked.languageRight).to.deep.equal([true, false]);
    expect(asked.times).to.have.length(2);
  });

  it('joins what came of several sets', () => {
    const sets = [askQuestions(understand, [question('en')]), askQuestions(understand, [question('de')])];
    expect(joinAsked(sets).languageRight).to.deep.equal([true, false]);
  });
});
