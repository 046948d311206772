import { expect } from 'chai';
import type { StepWish } from '../../../domain/announcements/announcementOutcome.ts';
import { hasOutgrown } from '../../../domain/announcements/scheduling.ts';
import { AnnouncementHouse, NOW, person } from '../../helpers/announcementHouse.ts';

const seconds = (count: number): Date => new Date(NOW.getTime() + count * 1_000);
const days = (count: number): Date => seconds(count * 86_400);

describe('Scheduling an announcement', () => {
  let house: AnnouncementHouse;
  const schedule = (wish: Partial<StepWish> = {}) =>
    house.service.step(person('author'), 'a-1', { step: 'schedule', version: 7, ...wish });

  beforeEach(() => {
    house = new AnnouncementHouse();
    house.put('approved');
  });

  const accepted: [asked: Date | undefined, sendAt: Date][] = [
    [undefined, seconds(60)],
    [seconds(-60), seconds(60)],
    [seconds(59), seconds(60)],
    [seconds(61), seconds(61)],
    [days(180), days(180)],
  ];
  for (const [asked, sendAt] of accepted) {
    it(`for ${asked?.toISOString() ?? 'now'} begins at ${sendAt.toISOString()}`, async () => {
      expect(await schedule({ sendAt: asked })).to.deep.nested.include({ kind: 'done', 'announcement.sendAt': sendAt });
    });
  }

  it('is refused for the past, for a moment too far ahead, and for none', async () => {
    expect(await schedule({ sendAt: seconds(-61) })).to.deep.equal({ kind: 'moment-past' });
    expect(await schedule({ sendAt: new Date(Number.NaN) })).to.deep.equal({ kind: 'moment-past' });
    expect(await schedule({ sendAt: new Date(days(180).getTime() + 1) })).to.deep.equal({ kind: 'moment-too-far' });
    expect(house.jobs).to.deep.equal([]);
  });

  it('is refused where it would begin when it is over', async () => {
    house.put('approved', { expiresAt: seconds(60) });
    expect(await schedule()).to.deep.equal({ kind: 'moment-after-expiry' });
    house.put('approved', { expiresAt: seconds(61) });
    expect(await schedule()).to.have.property('kind', 'done');
  });

  it('asks for the head-count above the limit, and takes no other', async () => {
    house.reachable = 51;
    expect(await schedule()).to.deep.equal({ kind: 'head-count-needed', headCount: 51 });
    expect(await schedule({ headCount: 50 })).to.deep.equal({ kind: 'head-count-differs', headCount: 51 });
    expect(house.audit).to.deep.equal([]);
    expect(await schedule({ headCount: 51 })).to.have.property('kind', 'done');
    expect(house.audit[0]?.details).to.include({ headCount: 51 });
  });

  it('asks for none up to the limit', async () => {
    house.reachable = 50;
    expect(await schedule()).to.have.property('kind', 'done');
  });

  it('counts teams after a look at who is in them', async () => {
    house.put('approved', { audience: { kind: 'team-members', teamIds: ['team-1'] } });
    await schedule();
    expect(house.refreshed).to.deep.equal(['team-1']);
  });
});

describe('hasOutgrown', () => {
  for (const [planned, now, outgrown] of [
    [100, 110, false],
    [100, 111, true],
    [1_000, 1_100, false],
    [60, 70, false],
    [60, 71, true],
    [10_000, 9_000, false],
    [50, 51, true],
    [45, 50, false],
  ] as const)
    it(`${outgrown ? 'asks anew' : 'does not ask'} where ${planned} were confirmed and ${now} would get it, above 50 typed`, () => {
      expect(hasOutgrown(planned, now, 50)).to.equal(outgrown);
    });
});
