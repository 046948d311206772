import { expect } from 'chai';
import { stallOf } from '../../../bot/announcements/stallOf.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';

const NOW = new Date('2026-11-02T09:00:00Z');

/** A moment so many seconds after (or before) now. */
function inSeconds(seconds: number): Date {
  return new Date(NOW.getTime() + seconds * 1_000);
}

describe('why an announcement does not move', () => {
  const sending = { tenantId: 't', state: 'sending', updatedAt: inSeconds(-600) } as Announcement;

  function explain(parts: { slot?: Date; seen?: 'no-token'; announcement?: Partial<Announcement> }) {
    return stallOf(
      { ...sending, ...parts.announcement },
      {
        watch: { stallOf: () => (parts.seen ? { kind: parts.seen, since: inSeconds(-5) } : undefined) },
        ledger: { nextSlot: async () => parts.slot },
        clock: () => NOW,
      },
    );
  }

  it('is nothing while slots are taken', async () => {
    expect(await explain({ slot: inSeconds(-30) })).to.equal(undefined);
  });

  it('is that Teams asked to wait, whichever instance was told, and until when', async () => {
    expect(await explain({ slot: inSeconds(45) })).to.include({
      kind: 'held-back',
      until: inSeconds(45).toISOString(),
    });
  });

  it('is that nobody works on it once no slot was taken for a while', async () => {
    expect(await explain({ slot: inSeconds(-200) })).to.include({
      kind: 'no-worker',
      since: inSeconds(-200).toISOString(),
    });
  });

  it('is not that nobody works on it right after it was resumed', async () => {
    expect(await explain({ slot: inSeconds(-500), announcement: { updatedAt: inSeconds(-10) } })).to.equal(undefined);
  });

  it('is what this process has seen, before what the budget tells', async () => {
    expect(await explain({ slot: inSeconds(-200), seen: 'no-token' })).to.include({ kind: 'no-token' });
  });

  it('is that nobody works on it where its audience is being fixed for minutes', async () => {
    const audience = { kind: 'channels', teamIds: ['19:a'] } as const;
    const announcement = { state: 'preparing', updatedAt: inSeconds(-301), audience } as const;
    expect(await explain({ announcement })).to.deep.equal({ kind: 'no-worker', since: inSeconds(-301).toISOString() });
    expect(await explain({ announcement: { ...announcement, updatedAt: inSeconds(-299) } })).to.equal(undefined);
  });

  it('is nothing for two hours where the members of teams are read, which are tried again for so long', async () => {
    const audience = { kind: 'team-members', teamIds: ['19:a'] } as const;
    const announcement = { state: 'preparing', audience } as const;
    expect(await explain({ announcement: { ...announcement, updatedAt: inSeconds(-7_200) } })).to.equal(undefined);
    const late = { ...announcement, updatedAt: inSeconds(-7_501) };
    expect(await explain({ announcement: late })).to.include({ kind: 'no-worker' });
  });

  it('is that nobody works on it where its moment has passed', async () => {
    const announcement = { state: 'scheduled', sendAt: inSeconds(-91) } as const;
    expect(await explain({ announcement })).to.deep.equal({ kind: 'no-worker', since: inSeconds(-91).toISOString() });
    expect(await explain({ announcement: { ...announcement, sendAt: inSeconds(600) } })).to.equal(undefined);
  });

  it('is nothing of one that is paused', async () => {
    expect(await explain({ slot: inSeconds(-200), announcement: { state: 'paused' } })).to.equal(undefined);
  });
});
