import { expect } from 'chai';
import type { Question } from '../../../domain/faq/question.ts';
import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import { askQuestions } from '../../../scripts/evaluation/askQuestions.ts';
import { type Figures, figuresOf } from '../../../scripts/evaluation/figures.ts';
import { questionsOf } from '../../../scripts/evaluation/questionParts.ts';
import { CONTENT } from '../../helpers/enrollmentHouse.ts';
import { UNDERSTAND } from '../../helpers/enrollmentTalk.ts';

/** What must be reached, as shares; what is really reached stands in docs/understanding.md. */
interface Floors {
  readonly helped: number;
  readonly commandsRight: number;
  readonly languageRight: number;
  /** These are ceilings. */
  readonly answeredWrong: number;
  readonly nearAnswered: number;
  readonly farAnswered: number;
  readonly calibrationError: number;
}

/** Some 270 questions in scope and 70 outside. */
const MANY: Floors = {
  ...{ helped: 0.94, commandsRight: 0.91, languageRight: 0.97 },
  ...{ answeredWrong: 0.04, nearAnswered: 0.08, farAnswered: 0.1, calibrationError: 0.05 },
};
/** Some 100 questions in scope, and 16 and 7 outside, of which one is many percent. */
const FEW: Floors = {
  ...{ helped: 0.9, commandsRight: 0.84, languageRight: 0.97 },
  ...{ answeredWrong: 0.06, nearAnswered: 0.26, farAnswered: 0.3, calibrationError: 0.07 },
};
const FLOORS = new Map<Locale, Floors>([
  ['en', MANY],
  ['fr', MANY],
]);
const OF_ALL: Floors = {
  ...{ helped: 0.94, commandsRight: 0.93, languageRight: 0.98 },
  ...{ answeredWrong: 0.03, nearAnswered: 0.05, farAnswered: 0.02, calibrationError: 0.03 },
};

describe('questions from which nothing is learned', function () {
  this.timeout(60_000);
  const questions = questionsOf('test', Object.values(CONTENT.utterances).flat());

  const measure = (ofSet: readonly Question[]) => {
    const asked = askQuestions(UNDERSTAND, ofSet);
    const right = asked.languageRight.filter(Boolean).length / asked.languageRight.length;
    return { ...figuresOf(asked.outcomes), languageRight: right };
  };

  before(() => LOCALES.forEach(UNDERSTAND.warmUp));

  describe('in all languages together', () => holdTo(OF_ALL, () => measure([...questions.values()].flat())));
  for (const locale of LOCALES)
    describe(`in ${locale}`, () => holdTo(FLOORS.get(locale) ?? FEW, () => measure(questions.get(locale) ?? [])));
});

/** The tests of one set of questions. */
function holdTo(floors: Floors, measure: () => Figures & { readonly languageRight: number }): void {
  let figures: ReturnType<typeof measure>;
  before(() => {
    figures = measure();
  });

  it('are enough to measure by, of topics, of commands, and outside the scope', () => {
    expect(figures.inScope - figures.commands).to.be.at.least(50);
    expect(figures.commands).to.be.at.least(20);
    expect(figures.outside).to.be.at.least(20);
  });

  it('are mostly answered, or the right entry offered, and rarely answered wrong', () => {
    expect(figures.helped).to.be.at.least(floors.helped);
    expect(figures.answeredWrong).to.be.at.most(floors.answeredWrong);
  });

  it('are followed where they are commands', () => {
    expect(figures.commandsRight).to.be.at.least(floors.commandsRight);
  });

  it('are mostly refused where they are outside the scope', () => {
    expect(figures.nearAnswered).to.be.at.most(floors.nearAnswered);
    expect(figures.farAnswered).to.be.at.most(floors.farAnswered);
  });

  it('are read in their language without being told the person’s', () => {
    expect(figures.languageRight).to.be.at.least(floors.languageRight);
  });

  it('are answered with about the confidence with which the answers are right', () => {
    expect(figures.calibrationError).to.be.at.most(floors.calibrationError);
  });
}
