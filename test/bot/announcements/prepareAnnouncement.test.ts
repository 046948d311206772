import { expect } from 'chai';
import { type PrepareAnnouncementParts, prepareAnnouncement } from '../../../bot/announcements/prepareAnnouncement.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementJob } from '../../../domain/announcements/announcementStore.ts';
import type { AuditEntry } from '../../../domain/console/audit.ts';
import { ANNOUNCEMENT } from '../../helpers/sendingTrial.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const SCHEDULED: Announcement = { ...ANNOUNCEMENT, state: 'scheduled', sendAt: NOW };

describe('preparing an announcement', () => {
  let kept: Announcement;
  let did: string[];
  let entries: AuditEntry[];
  let jobs: AnnouncementJob[];
  let meanwhile: () => void;
  /** How many are to get it once it is frozen. */
  let freezes: number;

  beforeEach(() => {
    [did, entries, jobs, meanwhile, freezes] = [[], [], [], () => undefined, 1];
  });

  function parts(): PrepareAnnouncementParts {
    return {
      announcements: {
        forWork: async () => kept,
        save: async (next, entry, wanted = []) => {
          if (next.version !== kept.version + 1) return 'conflict';
          kept = next;
          did.push(next.state);
          entries.push(entry);
          jobs.push(...wanted);
          return 'saved';
        },
      },
      ledger: {
        freeze: async (announcement) => {
          did.push(`freeze ${announcement.state} ${announcement.version}`);
          meanwhile();
          return {
            waiting: freezes,
            sending: 0,
            sent: 0,
            unreachable: 0,
            rejected: 0,
            unconfirmed: 0,
            skipped: 0,
            recalled: 0,
          };
        },
      },
      recipients: {
        teams: async () => [{ tenantId: 'tenant-1', teamId: '19:a', name: '', serviceUrl: '', botAccountId: '' }],
        noteTeamMembers: async () => void did.push('note'),
        endRound: async () => void did.push('end'),
      },
      connect: () => ({ getConversationPagedMembers: async () => ({ members: [], continuationToken: '' }) }),
      ...{ newId: () => 'round', clock: () => NOW, log: { warn: () => undefined } },
      limits: { mostPerPerson: 2, withinDays: 7 },
      ...{ confirmAbove: 50, smallestGroup: 5 },
    };
  }

  it('at its moment: the audience is frozen, then the sending begins', async () => {
    kept = SCHEDULED;
    expect(await prepareAnnouncement(kept.id, parts())).to.deep.equal({ kind: 'done' });
    expect(did).to.deep.equal(['preparing', 'freeze preparing 2', 'sending']);
    expect(jobs).to.deep.equal([{ kind: 'send' }]);
    expect(entries.map(({ action, actor }) => `${action} ${actor.personId}`)).to.deep.equal([
      ...['announcement.prepare bot', 'announcement.start bot'],
    ]);
  });

  it('for members of teams: who they are is read first', async () => {
    kept = { ...SCHEDULED, audience: { kind: 'team-members', teamIds: ['19:a'] } };
    await prepareAnnouncement(kept.id, parts());
    expect(did).to.deep.equal(['preparing', 'note', 'end', 'freeze preparing 2', 'sending']);
  });

  describe('a team that cannot be read', () => {
    const broken = { getConversationPagedMembers: () => Promise.reject(new Error('no answer')) };
    const prepare = (now: Date, connect = () => broken) =>
      prepareAnnouncement(kept.id, { ...parts(), connect, clock: () => now });
    beforeEach(() => {
      kept = { ...SCHEDULED, audience: { kind: 'team-members', teamIds: ['19:a'] } };
    });

    it('is tried again some minutes later, and nothing is frozen before', async () => {
      expect(await prepare(NOW)).to.deep.equal({ kind: 'again', at: new Date(NOW.getTime() + 300_000) });
      expect(kept.state).to.equal('preparing');
      await prepareAnnouncement(kept.id, parts());
      expect(kept.state).to.equal('sending');
    });

    it('makes it wait for a person after two hours, with nobody left out in silence', async () => {
      await prepare(NOW);
      expect(await prepare(new Date(NOW.getTime() + 2 * 3_600_000))).to.deep.equal({ kind: 'done' });
      expect(kept).to.deep.include({ state: 'paused', hold: { kind: 'teams-unread', teams: 1 } });
      expect(did.some((deed) => deed.startsWith('freeze'))).to.equal(false);
      expect(jobs).to.deep.equal([]);
    });
  });

  it('for many more than whoever scheduled it saw: it waits for a person before the first card', async () => {
    kept = { ...SCHEDULED, headCount: 100 };
    freezes = 111;
    expect(await prepareAnnouncement(kept.id, parts())).to.deep.equal({ kind: 'done' });
    expect(kept).to.deep.include({ state: 'paused', hold: { kind: 'audience-grew', people: 111, planned: 100 } });
    expect(jobs).to.deep.equal([]);
    expect(entries.at(-1)?.action).to.equal('announcement.hold');
  });

  it('too early: later', async () => {
    kept = { ...SCHEDULED, sendAt: new Date(NOW.getTime() + 1) };
    expect(await prepareAnnouncement(kept.id, parts())).to.deep.equal({ kind: 'again', at: kept.sendAt });
    expect(did).to.deep.equal([]);
  });

  it('after a crash it goes on where it was', async () => {
    kept = { ...SCHEDULED, state: 'preparing' };
    await prepareAnnouncement(kept.id, parts());
    expect(did).to.deep.equal(['freeze preparing 1', 'sending']);
  });

  it('cancelled meanwhile: nothing is sent', async () => {
    kept = SCHEDULED;
    meanwhile = () => {
      kept = { ...kept, state: 'cancelled', version: kept.version + 1 };
    };
    expect(await prepareAnnouncement(kept.id, parts())).to.deep.equal({ kind: 'again' });
    expect(await prepareAnnouncement(kept.id, parts())).to.deep.equal({ kind: 'done' });
    expect(kept.state).to.equal('cancelled');
    expect(jobs).to.deep.equal([]);
  });

  for (const state of ['approved', 'sending', 'paused', 'sent', 'cancelled'] as const) {
    it(`one that is ${state} is left alone`, async () => {
      kept = { ...SCHEDULED, state };
      expect(await prepareAnnouncement(kept.id, parts())).to.deep.equal({ kind: 'done' });
      expect(did).to.deep.equal([]);
    });
  }
});
