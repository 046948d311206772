import { expect } from 'chai';
import { unseenOf } from '../../../scripts/evaluation/readQuestions.ts';

describe('unseenOf', () => {
  const question = (text: string) => ({ text, wanted: ['a'], locale: 'en' as const });

  it('leaves out what stands among the examples, also in other case and with other signs', () => {
    const questions = ['Tell me a JOKE!', 'tell me two jokes'].map(question);
    const examples = [{ text: 'tell me a joke', label: 'out-of-scope' }];
    expect(unseenOf(questions, examples)).to.deep.equal([question('tell me two jokes')]);
  });
});
