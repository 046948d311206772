import { expect } from 'chai';
import { recentRosters } from '../../../bot/announcements/recentRosters.ts';

describe('The members of teams whom a dry run counts', () => {
  it('are read once for five minutes, of each tenant by itself; what could not be read is tried again', async () => {
    let now = new Date('2026-11-23T09:00:00Z');
    const read: string[] = [];
    const refresh = recentRosters(
      async (tenantId, teamIds) => {
        read.push(`${tenantId}: ${teamIds.join(' ')}`);
        return teamIds.filter((id) => id === 'broken');
      },
      () => now,
    );
    await refresh('one', ['sales']);
    await refresh('one', ['sales', 'lab', 'broken']);
    await refresh('one', ['sales', 'lab', 'broken']);
    await refresh('two', ['sales']);
    await refresh('one', ['sales', 'lab']);
    now = new Date(now.getTime() + 5 * 60_000 + 1);
    await refresh('one', ['sales']);
    expect(read).to.deep.equal(['one: sales', 'one: lab broken', 'one: broken', 'two: sales', 'one: sales']);
  });
});
