import { expect } from 'chai';
import { crossValidate, type HeldOut } from '../../../scripts/evaluation/crossValidate.ts';
import { exampleSet } from '../../helpers/exampleSet.ts';

describe('crossValidate', () => {
  const examples = exampleSet({
    discounts: ['how much is the discount', 'is there money off', 'what do I save', 'which price is reduced'],
    mail: ['where is the mail', 'no message has come', 'nothing arrived in my inbox', 'the letter is missing'],
    alone: ['may my children use it'],
    twins: ['can I sell my licence', 'Can I sell my licence?'],
  });
  const tried = crossValidate(examples, 3);
  const labelled = (label: string): HeldOut[] => tried.filter(({ utterance }) => utterance.label === label);
  const guessable = (label: string): boolean[] => labelled(label).map(({ guess }) => guess.probabilities.has(label));

  it('tries every example once', () => {
    const texts = tried.map(({ utterance }) => utterance.text);
    expect(texts).to.have.members(examples.utterances.map(({ text }) => text));
  });

  it('never guesses an example right that is alone in its label, for the model has not seen it', () => {
    expect(guessable('alone')).to.deep.equal([false]);
  });

  it('holds near duplicates out together', () => {
    expect(guessable('twins')).to.deep.equal([false, false]);
  });

  it('leaves the other examples of a label to the model', () => {
    expect(guessable('mail')).to.deep.equal([true, true, true, true]);
  });
});
