import { expect } from 'chai';
import type { Features } from '../../../domain/faq/features.ts';
import { fitTfidf, type SparseVector } from '../../../domain/faq/tfidf.ts';

const features = (...words: string[]): Features => new Map(words.map((word) => [word, 1]));

function similarity(left: SparseVector, right: SparseVector): number {
  return left.ids.reduce((sum, id, index) => {
    const other = right.ids.indexOf(id);
    return other < 0 ? sum : sum + (left.weights[index] ?? 0) * (right.weights[other] ?? 0);
  }, 0);
}

describe('fitTfidf', () => {
  const { vector } = fitTfidf([features('what', 'mail'), features('what', 'price'), features('what', 'link')]);
  const mail = vector(features('what', 'mail'));

  it('makes a text fully similar to itself', () => {
    expect(similarity(mail, mail)).to.be.closeTo(1, 1e-9);
  });

  it('lets rare words count for more than those that every text has', () => {
    expect(similarity(vector(features('mail')), mail)).to.be.greaterThan(similarity(vector(features('what')), mail));
  });

  it('moves a text away from all examples with every unknown word, since foreign questions must be refused', () => {
    const alone = similarity(vector(features('mail')), mail);
    const withOne = similarity(vector(features('mail', 'weather')), mail);
    const withTwo = similarity(vector(features('mail', 'weather', 'tomorrow')), mail);
    expect(withOne).to.be.lessThan(alone);
    expect(withTwo).to.be.lessThan(withOne);
  });

  it('gives a text of unknown words an empty vector', () => {
    expect(vector(features('weather'))).to.deep.equal({ ids: [], weights: [] });
  });
});
