import { expect } from 'chai';
import { createRunConcepts, createWordConcepts } from '../../../domain/faq/concepts.ts';
import type { Readings } from '../../../domain/faq/features.ts';

describe('createWordConcepts', () => {
  const conceptsIn = createWordConcepts(
    [
      ['price', 'cost'],
      ['buy', 'order', 'cost'],
    ],
    (word) => word.replace(/s$/, ''),
  );
  const featuresOf = (...words: string[]) => {
    const readings: Readings = words.map((word) => [{ word, weight: 1 }]);
    return [...conceptsIn(readings, words).keys()];
  };

  it('gives words of one group the same features, whatever their endings', () => {
    expect(featuresOf('the', 'prices')).to.deep.equal(featuresOf('the', 'cost'));
    expect(featuresOf('the', 'price')).to.deep.equal(['=0', 'the =0']);
  });

  it('pairs neighbours of which one is in a group, and leaves other words to the word block', () => {
    expect(featuresOf('how', 'to', 'order')).to.deep.equal(['=1', 'to =1']);
  });

  it('puts a word that stands in two groups into the first', () => {
    expect(featuresOf('cost')).to.deep.equal(['=0']);
  });

  it('reads a misspelled word as its correction', () => {
    const readings: Readings = [
      [
        { word: 'order', weight: 0.7 },
        { word: 'odrer', weight: 0.3 },
      ],
    ];
    expect([...conceptsIn(readings, ['odrer']).keys()]).to.deep.equal(['=1']);
  });
});

describe('createRunConcepts', () => {
  const conceptsIn = createRunConcepts([
    ['割引', '安い', 'ＭＳ割'],
    ['割', '購入'],
    ['Office 365', '割引'],
  ]);
  const featuresOf = (...runs: string[]) => Object.fromEntries(conceptsIn([], runs));

  it('finds the words within letters that no space parts, and pairs those that follow each other', () => {
    expect(featuresOf('購入は安いですか')).to.deep.equal({ '=1': 1, '=0': 1, '=1 =0': 1 });
  });

  it('takes the longest word, and the first of its groups', () => {
    expect(featuresOf('割引')).to.deep.equal({ '=0': 1 });
  });

  it('knows a word in the one form that texts are read in', () => {
    expect(featuresOf('ms割')).to.deep.equal({ '=0': 1 });
  });
});
