import { expect } from 'chai';
import { figuresOf } from '../../../scripts/evaluation/figures.ts';
import { answered, offered, outcome, refused } from '../../helpers/outcomes.ts';

describe('figuresOf', () => {
  it('counts shares of the questions in scope', () => {
    const figures = figuresOf([
      outcome('a', answered('a')),
      outcome('a', answered('b')),
      outcome('a', offered('b', 'a')),
      outcome('a', refused),
      outcome('out-of-scope/far', answered('a')),
    ]);
    const expected = { questions: 5, inScope: 4, top1: 0.25, helped: 0.5, answeredRight: 0.25, answeredWrong: 0.25 };
    expect(figures).to.deep.include({ ...expected, refused: 0.25 });
  });

  it('counts commands for themselves', () => {
    const help = { kind: 'intent', intent: 'help', confidence: 1 } as const;
    const figures = figuresOf([
      outcome('intent:help', help),
      outcome('intent:status', help),
      outcome('intent:status', refused),
      outcome('intent:thanks', answered('a')),
      outcome('a', help),
    ]);
    expect(figures).to.deep.include({ commands: 4, commandsRight: 0.25 });
  });

  it('tells what is near the topics from what is far', () => {
    const figures = figuresOf([
      outcome('out-of-scope/near', answered('a')),
      outcome('out-of-scope/near', offered('a', 'b')),
      outcome('out-of-scope/far', refused),
      outcome('out-of-scope/far', refused),
    ]);
    const expected = { outside: 4, outsideAnswered: 0.25, nearAnswered: 0.5, farAnswered: 0, outsideOffered: 0.25 };
    expect(figures).to.deep.include(expected);
  });

  it('measures the sureness of answers, and of all decisions for itself', () => {
    const figures = figuresOf([outcome('a', answered('a', 0.9)), outcome('a', refused)]);
    expect(figures.calibrationError).to.be.closeTo(0.1, 1e-9);
    expect(figures.calibrationErrorOfAll).to.be.closeTo(0.45, 1e-9);
  });

  it('is zero of no questions', () => {
    expect(figuresOf([])).to.deep.include({ helped: 0, nearAnswered: 0, calibrationError: 0 });
  });
});
