import { expect } from 'chai';
import { conceptFeatures, createConcepts } from '../../../domain/faq/concepts.ts';
import type { Readings } from '../../../domain/faq/features.ts';

describe('conceptFeatures', () => {
  const asIs = (word: string): string => word;
  const conceptOf = createConcepts(
    [
      ['price', 'cost'],
      ['buy', 'order', 'cost'],
    ],
    asIs,
  );
  const featuresOf = (...words: string[]) => {
    const readings: Readings = words.map((word) => [{ word, weight: 1 }]);
    return [...conceptFeatures(readings, asIs, conceptOf).keys()];
  };

  it('are the same for words of one group', () => {
    expect(featuresOf('the', 'price')).to.deep.equal(featuresOf('the', 'cost'));
    expect(featuresOf('the', 'price')).to.deep.equal(['=0', 'the =0']);
  });

  it('pair neighbours of which one is in a group, and leave other words to the word block', () => {
    expect(featuresOf('how', 'to', 'order')).to.deep.equal(['=1', 'to =1']);
  });

  it('put a word that stands in two groups into the first', () => {
    expect(conceptOf('cost')).to.equal('=0');
  });
});
