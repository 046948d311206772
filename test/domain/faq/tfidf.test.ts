import { expect } from 'chai';
import type { Features } from '../../../domain/faq/features.ts';
import { createVectorizer, fitTfidf, type SparseVector } from '../../../domain/faq/tfidf.ts';

const features = (...words: string[]): Features => new Map(words.map((word) => [word, 1]));

function similarity(left: SparseVector, right: SparseVector): number {
  return left.ids.reduce((sum, id, index) => {
    const other = right.ids.indexOf(id);
    return other < 0 ? sum : sum + (left.weights[index] ?? 0) * (right.weights[other] ?? 0);
  }, 0);
}

const EXAMPLES = [features('what', 'mail'), features('what', 'price'), features('what', 'link')];

describe('createVectorizer', () => {
  const vector = createVectorizer(fitTfidf(EXAMPLES, 1));
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

  it('takes a word as there or not, however often it is said, but a doubtful reading as less', () => {
    const said = (count: number) => vector(features('what').set('mail', count));
    expect(said(3)).to.deep.equal(mail);
    expect(similarity(said(0.3), vector(features('mail')))).to.be.lessThan(similarity(mail, vector(features('mail'))));
  });
});

describe('fitTfidf', () => {
  it('forgets what too few examples have, so that it counts as unknown', () => {
    const weights = fitTfidf(EXAMPLES, 2);
    expect(weights.features).to.deep.equal(['what']);
    expect(createVectorizer(weights)(features('mail')).ids).to.deep.equal([]);
  });

  it('learns nothing from no example, and still reads', () => {
    expect(createVectorizer(fitTfidf([], 1))(features('mail'))).to.deep.equal({ ids: [], weights: [] });
  });
});
