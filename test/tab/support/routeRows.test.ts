import { expect } from 'chai';
import { areSame, isWhole, lastReached, moved, routesOf, rowsOf } from '../../../tab/support/routeRows.ts';

const MAIL = { kind: 'mail', address: 'desk@contoso.example' } as const;
const CHANNEL = { kind: 'channel', teamId: 't', channelId: 'c' } as const;

describe('console: rows of routes', () => {
  it('are moved by one place, and nowhere beyond the ends', () => {
    const rows = rowsOf([
      { topic: 'a', destination: MAIL },
      { topic: 'b', destination: MAIL },
    ]);
    const topics = (from: number, by: 1 | -1) => routesOf(moved(rows, from, by)).map(({ topic }) => topic);
    expect(topics(0, 1)).to.deep.equal(['b', 'a']);
    expect(topics(1, -1)).to.deep.equal(['b', 'a']);
    expect([topics(0, -1), topics(1, 1)]).to.deep.equal([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('are the same whatever the order of their fields, and not where a condition differs', () => {
    const one = [{ topic: 'a', locale: undefined, destination: MAIL }];
    expect(areSame(one, [{ destination: { address: MAIL.address, kind: 'mail' }, topic: 'a' }])).to.equal(true);
    expect(areSame(one, [{ topic: 'a', market: 'FR', destination: MAIL }])).to.equal(false);
    expect(areSame(one, [])).to.equal(false);
  });

  it('say where everything is taken, and whether they are whole', () => {
    const rows = rowsOf([{ locale: 'de', destination: CHANNEL }, { destination: { kind: 'mail', address: 'desk@' } }]);
    expect(lastReached(rows)).to.equal(1);
    expect(rows.map(isWhole)).to.deep.equal([true, false]);
  });
});
