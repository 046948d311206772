import { expect } from 'chai';
import { charFeatures, type Readings, wordFeatures } from '../../../domain/faq/features.ts';

const typed = (...words: string[]): Readings => words.map((word) => [{ word, weight: 1 }]);
const asIs = (word: string): string => word;

describe('wordFeatures', () => {
  it('are stems, pairs of neighbours, and neighbours written together', () => {
    const features = wordFeatures(typed('pin', 'code'), asIs);
    expect([...features]).to.deep.equal([
      ['pin', 1],
      ['code', 1],
      ['pin code', 1],
      ['pincode', 0.7],
    ]);
  });

  it('count each reading of a word by its weight, and pair the best readings', () => {
    const features = wordFeatures(
      [
        [{ word: 'my', weight: 1 }],
        [
          { word: 'mail', weight: 0.7 },
          { word: 'mial', weight: 0.5 },
        ],
      ],
      asIs,
    );
    expect(features.get('mail')).to.equal(0.7);
    expect(features.get('mial')).to.equal(0.5);
    expect(features.get('my mail')).to.equal(0.7);
    expect(features.has('my mial')).to.equal(false);
  });
});

describe('charFeatures', () => {
  it('are three or four letters of one word with its edges, without accents', () => {
    expect([...charFeatures(typed('clé')).keys()]).to.deep.equal([' cl', 'cle', 'le ', ' cle', 'cle ']);
  });
});
