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

  beforeEach(() => {
    [did, entries, jobs, meanwhile] = [[], [], [], () => undefined];
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
            waiting: 1,
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

  it('a team that cannot be read: nothing is frozen, and the job is tried again and goes on', async () => {
    kept = { ...SCHEDULED, audience: { kind: 'team-members', teamIds: ['19:a'] } };
    const broken = { getConversationPagedMembers: () => Promise.reject(new Error('no answer')) };
    const failure = await prepareAnnouncement(kept.id, { ...parts(), connect: () => broken }).catch(
      (error: Error) => error.message,
    );
    expect(failure).to.equal('The members of 1 teams could not be read');
    expect(kept.state).to.equal('preparing');
    await prepareAnnouncement(kept.id, parts());
    expect(kept.state).to.equal('sending');
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
