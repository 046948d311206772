import { expect } from 'chai';
import { runFeatures } from '../../../domain/faq/runFeatures.ts';

describe('runFeatures', () => {
  it('counts one, two and three characters in a row', () => {
    expect(Object.fromEntries(runFeatures(['割引割引']))).to.deep.equal({
      割: 2,
      引: 2,
      割引: 2,
      引割: 1,
      割引割: 1,
      引割引: 1,
    });
  });

  it('joins no two runs, and parts no character', () => {
    expect([...runFeatures(['割', '引']).keys()]).to.deep.equal(['割', '引']);
    expect([...runFeatures(['𠮷']).keys()]).to.deep.equal(['𠮷']);
  });
});
