import { expect } from 'chai';
import { tryLanguage } from '../../../../domain/faq/editing/floorFigures.ts';
import { createLanguageTrials } from '../../../../domain/faq/editing/languageTrial.ts';
import { examplesIn } from '../../../../domain/faq/trainingExamples.ts';
import type { Understanding } from '../../../../domain/faq/understanding.ts';
import { LOCALES } from '../../../../domain/people/locale.ts';
import { loadContent } from '../../../../store/content/loadContent.ts';
import { editionIn } from '../../../helpers/editionIn.ts';

describe('the floor', function () {
  this.timeout(120_000);
  const content = loadContent(new URL('../../../../content/', import.meta.url));
  const program = editionIn(content.editions, 'hup-2020-08');
  const trialOf = createLanguageTrials({ ...content, program });

  for (const locale of LOCALES)
    it(`is passed by the content as it is shipped, with a little room, in ${locale}`, () => {
      const { understand } = trialOf({ locale, examples: examplesIn(locale, content.utterances, program) });
      const tried = content.questions[locale].map((question) => {
        const read = understand(question.text);
        return { question, before: read, after: read };
      });
      const { figures } = tryLanguage(locale, tried);
      const one = 1 / tried.length;
      expect(figures.helped).to.be.at.least(figures.floor.helped + one);
      expect(figures.wrong).to.be.at.most(figures.floor.wrong - one);
    });

  const read = (kind: 'right' | 'wrong' | 'refused'): Understanding => ({
    ...{ text: 'q', locale: 'de', confidence: 1 },
    ...(kind === 'refused'
      ? { kind: 'out-of-scope' }
      : { kind: 'answer', ids: [kind === 'right' ? 'apples' : 'pears'] }),
  });
  const question = { text: 'q', wanted: ['apples'], locale: 'de' } as const;
  const hundred = (before: 'right' | 'wrong' | 'refused', after: typeof before, times: number) => [
    ...Array.from({ length: times }, () => ({ question, before: read(before), after: read(after) })),
    ...Array.from({ length: 100 - times }, () => ({ question, before: read('right'), after: read('right') })),
  ];

  it('is passed by what loses a few questions, and not by what loses more', () => {
    expect(tryLanguage('de', hundred('right', 'refused', 7))).to.include({ isBelowFloor: false });
    expect(tryLanguage('de', hundred('right', 'refused', 8))).to.include({ isBelowFloor: true });
    expect(tryLanguage('de', hundred('right', 'wrong', 6))).to.include({ isBelowFloor: true });
    const { lost, figures } = tryLanguage('de', hundred('right', 'wrong', 1));
    expect(lost).to.deep.equal([{ text: 'q', locale: 'de', expected: 'apples', instead: 'pears' }]);
    expect(figures).to.deep.include({ helped: 0.99, wrong: 0.01 });
  });

  it('is not passed by what takes a single command away', () => {
    const command = { question: { ...question, wanted: ['intent:delete-my-data'] }, after: read('wrong') };
    const before = { ...read('refused'), kind: 'intent', intent: 'delete-my-data' } as const;
    const lost = tryLanguage('de', [...hundred('right', 'right', 0), { ...command, before }]);
    expect(lost).to.include({ isBelowFloor: true });
    expect(lost.lost).to.deep.equal([{ text: 'q', locale: 'de', expected: 'intent:delete-my-data', instead: 'pears' }]);
    const astray = tryLanguage('de', [...hundred('right', 'right', 0), { ...command, before: read('wrong') }]);
    expect(astray).to.deep.include({ isBelowFloor: false, lost: [] });
  });

  it('keeps nobody from a change who finds the figures below it and does not lower them', () => {
    expect(tryLanguage('de', hundred('wrong', 'wrong', 30))).to.include({ isBelowFloor: false });
    expect(tryLanguage('de', hundred('wrong', 'refused', 30))).to.include({ isBelowFloor: false });
    expect(tryLanguage('de', [])).to.include({ isBelowFloor: false });
  });
});
