import { expect } from 'chai';
import { Recent } from '../../bot/recent.ts';

describe('Recent', () => {
  let now = 0;
  const recent = () => new Recent<string>(() => new Date(now), { most: 2, keptMs: 1_000 });

  it('knows what was set, until it is too old or forgotten', () => {
    const known = recent();
    known.set('a', 'first');
    now += 1_000;
    expect(known.get('a')).to.equal('first');
    now += 1;
    expect(known.get('a')).to.equal(undefined);
    known.set('a', 'second');
    known.delete('a');
    expect(known.get('a')).to.equal(undefined);
  });

  it('drops the one that was set longest ago', () => {
    const known = recent();
    for (const key of ['a', 'b', 'a', 'c']) known.set(key, key);
    expect(['a', 'b', 'c'].map((key) => known.get(key))).to.deep.equal(['a', undefined, 'c']);
  });
});
