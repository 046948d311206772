import { expect } from 'chai';
import fc from 'fast-check';
import type { UnansweredQuestion } from '../../../domain/insights/event.ts';
import { groupQuestions as groupBySample, type QuestionGroup } from '../../../domain/insights/groupQuestions.ts';
import type { Locale } from '../../../domain/people/locale.ts';

const PRINTER = [
  'Can I print my invoice from the shop?',
  'where can i print the invoice of the shop',
  'print invoice shop',
];
const CANTEEN = ['What is for lunch in the canteen?', 'canteen lunch today'];
const ALONE = 'Is there a gym in the new building?';

describe('grouping unanswered questions', () => {
  it('puts like ones together, the largest group first, by the one in their middle', () => {
    const groups = groupQuestions(asked('en', ...CANTEEN, ALONE, ...PRINTER));
    expect(groups.map(({ questions }) => new Set(questions))).to.deep.equal([
      new Set(PRINTER),
      new Set(CANTEEN),
      new Set([ALONE]),
    ]);
    expect(groups[0]?.title).to.equal(groups[0]?.questions[0]);
    expect(groups.map(({ count }) => count)).to.deep.equal([3, 2, 1]);
  });

  it('counts a wording as often as it was asked, and lists it once', () => {
    const [group] = groupQuestions(asked('en', ALONE, ALONE.toUpperCase(), `${ALONE}!`));
    expect(group?.count).to.equal(3);
    expect(group?.questions).to.have.length(1);
    expect(group?.newest).to.deep.equal(new Date(2));
  });

  it('keeps languages apart, and finds like ones without spaces between words', () => {
    const japanese = ['社員食堂のメニューはどこで見られますか', '社員食堂のメニューを見たい', '駐車場は使えますか'];
    const groups = groupQuestions([
      ...asked('ja', ...japanese),
      ...asked('de', 'Kantine?'),
      ...asked('nl', 'Kantine?'),
    ]);
    expect(groups.map(({ locale, count }) => `${locale} ${count}`).sort()).to.deep.equal([
      'de 1',
      'ja 1',
      'ja 2',
      'nl 1',
    ]);
  });

  it('gives the same groups in whatever order the questions come, each question in one of them', () => {
    const all = asked('en', ...PRINTER, ...CANTEEN, ALONE, 'lunch invoice', 'gym lunch', '?', '#');
    const expected = groupQuestions(all);
    expect(expected.reduce((sum, { count }) => sum + count, 0)).to.equal(all.length);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
        expect(groupQuestions(shuffled)).to.deep.equal(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('groups nothing', () => {
    expect(groupQuestions([])).to.deep.equal([]);
  });
});

const SAMPLE = [
  'What is the price?',
  'Can I use it at home?',
  'Where is my mail?',
  'Is there a code in the mail?',
  'Where can I get the code of the mail?',
];

const groupQuestions = (questions: readonly UnansweredQuestion[]): readonly QuestionGroup[] =>
  groupBySample(questions, (locale) => (locale === 'en' ? SAMPLE : []));

/** Asked one after the other, a millisecond apart. */
function asked(locale: Locale, ...texts: readonly string[]): UnansweredQuestion[] {
  return texts.map((maskedText, index) => ({ maskedText, locale, askedAt: new Date(index) }));
}
