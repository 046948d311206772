import { expect } from 'chai';
import { calibrationLines } from '../../../scripts/evaluation/calibrate.ts';
import type { Trial } from '../../../scripts/evaluation/trial.ts';
import { trialsOf } from '../../helpers/trialsOf.ts';

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

  const NONE = { bias: 0, top: 0, offered: 0, outside: 0, strangeness: 0, words: 0 };
  const KNOWN = {
    right: { en: { bias: 0.4, top: 1.1, strangeness: -1.5, words: 0.3 }, fr: { bias: -0.5, top: 0.7, words: 0.6 } },
    shown: { en: { bias: 0.2, offered: 0.8, outside: -0.4 }, fr: { bias: 0.6, offered: 0.5, strangeness: -1 } },
  };
  const AS_LEARNED = { slope: 1, shift: 0 };
  const SURER = { slope: 1.4, shift: 0.7 };

  for (const [name, label] of [
    ['right', 'a'],
    ['shown', 'b'],
  ] as const)
    it(`finds the weights of "${name}" that the outcomes were drawn from, and how much surer the questions are`, () => {
      const known = (['en', 'fr'] as const).map((locale) => ({ locale, weights: { ...NONE, ...KNOWN[name][locale] } }));
      const languages = known.map(({ locale, weights }) => ({
        locale,
        examples: trialsOf(weights, label, AS_LEARNED),
        questions: trialsOf(weights, label, SURER),
      }));
      const lines = calibrationLines(languages).split('\n');
      const found = lines.filter((line) => line.includes(`${name}:`)).map(weightsIn);
      for (const [index, { weights }] of known.entries())
        for (const [key, weight] of Object.entries(weights)) {
          const wanted = weight * SURER.slope + (key === 'bias' ? SURER.shift : 0);
          expect(found[index]?.get(key), key).to.be.closeTo(wanted, 0.05);
        }
    });

  /** The weights of a line, by their names. */
  const weightsIn = (line: string): Map<string, number> =>
    new Map(Array.from(line.matchAll(/(\w+): (-?[\d.]+)/g), ([, key = '', weight]) => [key, Number(weight)]));
});
