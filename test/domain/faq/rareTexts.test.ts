import { expect } from 'chai';
import { learnRareTexts } from '../../../domain/faq/rareTexts.ts';

describe('learnRareTexts', () => {
  const often = Array.from({ length: 5 }, (_, index) => ({ text: `often ${index}`, label: 'often' }));
  const find = learnRareTexts([
    ...often,
    { text: 'Where is my parcel?', label: 'delivery' },
    { text: '!!!', label: 'signs' },
    { text: 'both', label: 'one' },
    { text: 'Both!', label: 'other' },
    { text: 'both', label: 'one' },
    ...Array.from({ length: 4 }, () => ({ text: 'said four times', label: 'said' })),
  ]);

  it('finds the examples of a rare label by their words', () => {
    expect(find('where is MY parcel')).to.equal('delivery');
    expect(find('said four times')).to.equal('said');
  });

  it('finds nothing that says more or less, nor what a label with some examples can be learned from', () => {
    for (const text of ['where is my', 'where is my parcel now', 'often 1'])
      expect(find(text), text).to.equal(undefined);
  });

  it('finds nothing that stands under two labels, and no signs', () => {
    for (const text of ['both', '!!!', '???', '']) expect(find(text), text).to.equal(undefined);
  });
});
