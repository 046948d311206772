import { expect } from 'chai';
import { questionTrials } from '../../../scripts/evaluation/questionTrials.ts';
import { exampleSet } from '../../helpers/exampleSet.ts';

describe('questionTrials', () => {
  const examples = exampleSet({
    'current-discounts': ['how much is the discount', 'is there a discount', 'the discount in percent'],
    'confirm-email': ['where is the mail', 'the mail has not come', 'no mail arrived'],
  });
  const program = { exceptions: {}, changedMarkets: {} };
  const question = (text: string, ...wanted: string[]) => ({ text, wanted, locale: 'en' as const });

  it('puts what the model makes of each question beside what is right', () => {
    const trials = questionTrials(examples, program, [
      question('what discount', 'current-discounts'),
      question('my mail', 'confirm-email', 'beyond/other'),
    ]);
    const best = trials.map(({ candidates }) => candidates.toSorted((a, b) => b.probability - a.probability)[0]?.label);
    expect(best).to.deep.equal(['current-discounts', 'confirm-email']);
    expect(trials.map(({ wanted }) => wanted)).to.deep.equal([
      ['current-discounts'],
      ['confirm-email', 'beyond/other'],
    ]);
    expect(trials[0]?.guess).to.include({ words: 2 });
  });
});
