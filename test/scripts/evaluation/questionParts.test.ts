import { expect } from 'chai';
import { LOCALES } from '../../../domain/people/locale.ts';
import { questionsOf } from '../../../scripts/evaluation/questionParts.ts';

describe('questionsOf', () => {
  const all = questionsOf('development', []);

  it('has questions of each language, in that language', () => {
    expect([...all.keys()]).to.deep.equal(LOCALES);
    for (const [locale, questions] of all) {
      expect(questions, locale).to.not.have.length(0);
      expect(new Set(questions.map((question) => question.locale))).to.deep.equal(new Set([locale]));
    }
  });

  it('gathers them from all files of the part', () => {
    const wanted = (all.get('en') ?? []).flatMap((question) => question.wanted);
    expect(wanted).to.include.members(['intent:help', 'out-of-scope/far']);
  });

  it('leaves out those that stand among the examples', () => {
    const [first] = all.get('de') ?? [];
    expect(first).to.not.equal(undefined);
    const others = questionsOf('development', [{ text: first?.text.toUpperCase() ?? '', label: 'a' }]).get('de') ?? [];
    expect(others).to.not.have.length(0);
    expect(others.map(({ text }) => text)).to.not.include(first?.text);
  });
});
