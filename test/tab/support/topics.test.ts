import { expect } from 'chai';
import { topicsOf } from '../../../tab/support/topics.ts';

describe('console: what a route can be about', () => {
  it('is each entry, with those below it where there are some, and the groups that have entries, by names', () => {
    const entries = ['markets', 'markets/japan', 'beyond/tax'].map((id) => ({ id, question: `${id}?` }));
    expect(topicsOf(entries, (group) => `All of ${group}`)).to.deep.equal([
      { id: 'beyond', question: 'All of beyond', hasMore: false },
      { id: 'markets', question: 'markets?', hasMore: true },
      { id: 'markets/japan', question: 'markets/japan?', hasMore: false },
      { id: 'beyond/tax', question: 'beyond/tax?', hasMore: false },
    ]);
  });
});
