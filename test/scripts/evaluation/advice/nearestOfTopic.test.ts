import { expect } from 'chai';
import { createNearestOfTopic } from '../../../../scripts/evaluation/advice/nearestOfTopic.ts';
import { exampleSet } from '../../../helpers/exampleSet.ts';

describe('createNearestOfTopic', () => {
  const language = exampleSet({
    price: ['how much does the pear cost'],
    shop: ['where is the nearest shop', 'where does the pear shop open'],
  });
  const nearestOf = createNearestOfTopic(language);
  const [pear = { text: '', label: '' }] = language.utterances;

  it('finds the example of a label that is most like another', () => {
    expect(nearestOf(pear, 'shop')?.text).to.equal('where does the pear shop open');
  });

  it('finds none of a label without examples', () => {
    expect(nearestOf(pear, 'orchard')).to.equal(undefined);
  });
});
