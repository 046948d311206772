import { expect } from 'chai';
import { figuresOf, isRight, type Outcome } from '../../../scripts/evaluation/outcome.ts';

describe('outcomes', () => {
  const outcome = (wanted: string, decision: Outcome['decision']): Outcome => ({
    text: '',
    wanted: wanted.split('|'),
    decision,
  });
  const answered = (id: string, confidence = 1): Outcome['decision'] => ({ kind: 'answer', ids: [id], confidence });
  const offered = (...ids: [string, string]): Outcome['decision'] => ({ kind: 'clarify', ids, confidence: 0.5 });
  const refused: Outcome['decision'] = { kind: 'out-of-scope', confidence: 1 };

  const cases: [string, Outcome, boolean][] = [
    ['the right entry', outcome('a', answered('a')), true],
    ['one of several right entries', outcome('a|b', answered('b')), true],
    ['another entry', outcome('a', answered('b')), false],
    ['an offer with the right entry', outcome('a', offered('b', 'a')), true],
    ['an offer without it', outcome('a', offered('b', 'c')), false],
    ['the right intent', outcome('intent:help', { kind: 'intent', intent: 'help', confidence: 1 }), true],
    ['a refusal of what is in scope', outcome('a', refused), false],
    ['a refusal of what is not', outcome('out-of-scope', refused), true],
  ];
  for (const [what, one, right] of cases)
    it(`count ${what} as ${right ? 'right' : 'wrong'}`, () => {
      expect(isRight(one)).to.equal(right);
    });

  it('are counted as shares of the questions in scope and outside', () => {
    const figures = figuresOf([
      outcome('a', answered('a')),
      outcome('a', answered('b')),
      outcome('a', offered('a', 'b')),
      outcome('a', refused),
      outcome('out-of-scope', answered('a')),
      outcome('out-of-scope', refused),
    ]);
    expect(figures).to.deep.include({
      inScope: 4,
      helped: 0.5,
      answeredRight: 0.25,
      answeredWrong: 0.25,
      refused: 0.25,
    });
    expect(figures).to.deep.include({ outside: 2, outsideAnswered: 0.5, outsideOffered: 0 });
  });

  it('measure by how much confidence misses the share that is right', () => {
    const sure = Array.from({ length: 10 }, (_, index) => outcome('a', answered(index < 8 ? 'a' : 'b', 0.85)));
    expect(figuresOf(sure).calibrationError).to.be.closeTo(0.05, 1e-9);
  });
});
