import { expect } from 'chai';
import { createUnderstanding } from '../../../domain/faq/createUnderstanding.ts';
import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import { type Asked, askQuestions } from '../../../scripts/evaluation/askQuestions.ts';
import { type Figures, figuresOf } from '../../../scripts/evaluation/figures.ts';
import { questionsOf } from '../../../scripts/evaluation/questionParts.ts';
import { loadContent } from '../../../store/content/loadContent.ts';
import { editionIn } from '../../helpers/editionIn.ts';

/** What a language must reach, as shares; what is really reached stands in docs/understanding.md. */
interface Floors {
  readonly helped: number;
  readonly commandsRight: number;
  readonly languageRight: number;
  /** These are ceilings. */
  readonly answeredWrong: number;
  readonly nearAnswered: number;
  readonly farAnswered: number;
}

const USUAL: Floors = {
  ...{ helped: 0.7, commandsRight: 0.5, languageRight: 0.8 },
  ...{ answeredWrong: 0.15, nearAnswered: 0.35, farAnswered: 0.4 },
};
const FLOORS: Readonly<Record<Locale, Floors>> = {
  en: USUAL,
  fr: USUAL,
  de: USUAL,
  es: USUAL,
  pt: USUAL,
  it: USUAL,
  nl: USUAL,
  ja: USUAL,
  'zh-Hans': USUAL,
};

describe('questions from which nothing is learned', function () {
  this.timeout(60_000);
  const content = loadContent(new URL('../../../content/', import.meta.url));
  const program = editionIn(content.editions, 'hup-2020-08');
  const understand = createUnderstanding({ ...content, program, locales: LOCALES });
  const questions = questionsOf('test', Object.values(content.utterances).flat());

  for (const locale of LOCALES)
    describe(`in ${locale}`, () => {
      let asked: Asked;
      let figures: Figures;
      before(() => {
        understand.warmUp(locale);
        asked = askQuestions(understand, questions.get(locale) ?? []);
        figures = figuresOf(asked.outcomes);
      });

      it('are enough to measure by, of topics, of commands, and outside the scope', () => {
        expect(figures.inScope - figures.commands).to.be.at.least(50);
        expect(figures.commands).to.be.at.least(20);
        expect(figures.outside).to.be.at.least(20);
      });

      it('are mostly answered, or the right entry offered, and rarely answered wrong', () => {
        expect(figures.helped).to.be.at.least(FLOORS[locale].helped);
        expect(figures.answeredWrong).to.be.at.most(FLOORS[locale].answeredWrong);
      });

      it('are followed where they are commands', () => {
        expect(figures.commandsRight).to.be.at.least(FLOORS[locale].commandsRight);
      });

      it('are mostly refused where they are outside the scope', () => {
        expect(figures.nearAnswered).to.be.at.most(FLOORS[locale].nearAnswered);
        expect(figures.farAnswered).to.be.at.most(FLOORS[locale].farAnswered);
      });

      it('are read in their language without being told the person’s', () => {
        const right = asked.languageRight.filter(Boolean).length / asked.languageRight.length;
        expect(right).to.be.at.least(FLOORS[locale].languageRight);
      });
    });
});
