import { expect } from 'chai';
import { calibrationLines, type Trial } from '../../../scripts/evaluation/calibrate.ts';

describe('calibrationLines', () => {
  const trial = (index: number): Trial => ({
    candidates: [
      { label: 'a', probability: 0.3 + (index % 7) / 10 },
      { label: 'b', probability: 0.1 },
    ],
    guess: { probabilities: new Map(), strangeness: (index % 5) / 5, words: 3 + (index % 4) },
    wanted: [index % 3 === 0 ? 'c' : 'a'],
  });
  const trials = Array.from({ length: 60 }, (_, index) => trial(index));
  const weights = /\{ bias: \S+, top: \S+, offered: \S+, outside: \S+, strangeness: \S+, words: \S+ \},/.source;

  it('prints the lines of one language in the shape of the table of constants', () => {
    const [head, right, shown, foot] = calibrationLines([{ locale: 'en', examples: trials, questions: trials }]).split(
      '\n',
    );
    expect([head, foot]).to.deep.equal(['  en: {', '  },']);
    expect(right).to.match(new RegExp(`^    right: ${weights}$`));
    expect(shown).to.match(new RegExp(`^    shown: ${weights}$`));
  });

  it('quotes a language whose tag is no name', () => {
    expect(calibrationLines([{ locale: 'zh-Hans', examples: trials, questions: trials }])).to.match(
      /^ {2}'zh-Hans': \{/,
    );
  });
});
