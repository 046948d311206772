import { expect } from 'chai';
import type { AskerDeed, ExpertDeed } from '../../../domain/support/ticketOutcome.ts';
import { type Line, TicketHouse, told } from '../../helpers/ticketHouse.ts';

/** What happens to a ticket that waits, and what stands in the end: of the last deed. */
const STORIES: readonly (readonly [string, ...Line[]])[] = [
  ['done: claimed by Ada', 'Ada claims'],
  ['taken: claimed by Ada', 'Ada claims', 'Bea claims'],
  ['known: claimed by Ada', 'Ada claims', 'Ada claims'],
  ['done: open', 'Ada claims', 'Ada unassigns'],
  ['taken: claimed by Ada', 'Ada claims', 'Bea unassigns'],
  ['done: open', 'Ada claims', 'Lea unassigns'],
  ['not-now: open', 'Ada unassigns'],
  ['done: claimed by Bea', 'Ada claims', 'Ada unassigns', 'Bea claims'],
  ['done: answered by Ada', 'Ada replies'],
  ['done: answered by Ada', 'Ada claims', 'Ada replies'],
  ['taken: claimed by Ada', 'Ada claims', 'Bea replies'],
  ['taken: claimed by Ada', 'Ada claims', 'Lea replies'],
  ['done: answered by Ada', 'Ada replies', 'Ada replies'],
  ['taken: answered by Ada', 'Ada replies', 'Bea replies'],
  ['taken: answered by Ada', 'Ada replies', 'Bea claims'],
  ['done: answered', 'Ada replies', 'Ada unassigns'],
  ['not-now: answered', 'Ada replies', 'Ada unassigns', 'Bea claims'],
  ['done: answered by Bea', 'Ada replies', 'Ada unassigns', 'Bea replies'],
  ['done: closed', 'Ada closes'],
  ['done: closed by Ada', 'Ada claims', 'Ada closes'],
  ['taken: claimed by Ada', 'Ada claims', 'Bea closes'],
  ['done: closed by Ada', 'Ada claims', 'Lea closes'],
  ['done: closed by Ada', 'Ada replies', 'Bea closes'],
  ['not-now: closed', 'Ada closes', 'Bea closes'],
  ['not-now: closed', 'Ada closes', 'Bea claims'],
  ['not-now: closed', 'Ada closes', 'Bea replies'],
  ['not-now: closed by Ada', 'Ada replies', 'Ada closes', 'Ada unassigns'],
  ['done: reopened', 'Ada closes', 'Bea reopens'],
  ['done: reopened', 'Ada replies', 'Ada reopens'],
  ['done: reopened', 'Ada replies', 'Lea reopens'],
  ['taken: answered by Ada', 'Ada replies', 'Bea reopens'],
  ['not-now: open', 'Ada reopens'],
  ['not-now: claimed by Ada', 'Ada claims', 'Ada reopens'],
  ['done: claimed by Bea', 'Ada replies', 'asker reopens', 'Bea claims'],
  ['done: reopened', 'Ada replies', 'asker reopens', 'Bea claims', 'Bea unassigns'],
  ['done: open', 'asker adds'],
  ['done: claimed by Ada', 'Ada claims', 'asker adds'],
  ['done: claimed by Ada', 'Ada replies', 'asker adds'],
  ['done: reopened', 'Ada replies', 'Ada unassigns', 'asker adds'],
  ['done: reopened', 'Ada replies', 'asker reopens', 'asker adds'],
  ['not-now: closed', 'Ada closes', 'asker adds'],
  ['done: closed', 'asker withdraws'],
  ['done: closed by Ada', 'Ada claims', 'asker withdraws'],
  ['done: closed by Ada', 'Ada replies', 'asker withdraws'],
  ['not-now: closed', 'asker withdraws', 'asker withdraws'],
  ['done: reopened', 'asker withdraws', 'asker reopens'],
  ['done: reopened', 'Ada replies', 'asker reopens'],
  ['done: reopened', 'Ada closes', 'asker reopens'],
  ['not-now: open', 'asker reopens'],
  ['not-now: claimed by Ada', 'Ada claims', 'asker reopens'],
];

const BY_ADA: Readonly<Record<ExpertDeed['kind'], Line>> = {
  claim: 'Ada claims',
  unassign: 'Ada unassigns',
  reply: 'Ada replies',
  close: 'Ada closes',
  reopen: 'Ada reopens',
};
const BY_ASKER: Readonly<Record<AskerDeed['kind'], Line>> = {
  add: 'asker adds',
  withdraw: 'asker withdraws',
  reopen: 'asker reopens',
};

describe('ticketTransitions', () => {
  let house: TicketHouse;
  beforeEach(() => {
    house = new TicketHouse();
  });

  for (const [outcome, ...lines] of STORIES)
    it(`${lines.join(', ')}: ${outcome}`, async () => {
      expect(told(await house.after(...lines))).to.equal(outcome);
    });

  for (const path of [
    [],
    ['Ada claims'],
    ['Ada replies'],
    ['Ada closes'],
    ['Ada replies', 'asker reopens'],
  ] as Line[][])
    it(`offers what may be done ${path.length > 0 ? `after ${path.join(', ')}` : 'at first'}, and nothing else`, async () => {
      for (const [deed, line] of [...Object.entries(BY_ADA), ...Object.entries(BY_ASKER)]) {
        await house.after(...path);
        const ticket = house.put(house.tickets.kept.get('ticket'));
        const offered: readonly string[] = line.startsWith('Ada')
          ? house.service.deedsOf(ticket)
          : house.service.askerDeedsOf(ticket);
        expect([line, (await house.do(line)).kind === 'done']).to.deep.equal([line, offered.includes(deed)]);
      }
    });

  it('says the first time that somebody answered, and keeps saying it', async () => {
    await house.after('Ada replies');
    const first = house.now;
    house.now = new Date(first.getTime() + 60_000);
    for (const line of ['asker adds', 'Ada replies'] as const) await house.do(line);
    expect(house.tickets.kept.get('ticket')).to.deep.include({ firstAnswerAt: first, updatedAt: house.now });
  });

  it('says who closed a ticket and when, until it is opened again', async () => {
    for (const [line, closedBy] of [
      ['asker withdraws', 'asker'],
      ['Ada closes', 'expert'],
    ] as const) {
      const closed = await house.after(line);
      expect(closed).to.deep.nested.include({ 'ticket.closedBy': closedBy, 'ticket.closedAt': house.now });
      const again = await house.do('asker reopens');
      expect(again).to.deep.nested.include({ 'ticket.closedBy': undefined, 'ticket.closedAt': undefined });
    }
  });

  it('lets the experts be reminded anew of what waits anew, in working hours', async () => {
    house.put({ remindedAt: house.now, state: 'answered', dueAt: house.now });
    house.now = new Date('2026-11-06T16:00:00Z');
    const dueAt = new Date('2026-11-09T10:00:00Z');
    const added = await house.do('asker adds');
    expect(added).to.deep.nested.include({ 'ticket.remindedAt': undefined, 'ticket.dueAt': dueAt });
    house.put({ remindedAt: house.now, state: 'closed', dueAt: house.now });
    const reopened = await house.do('Ada reopens');
    expect(reopened).to.deep.nested.include({ 'ticket.remindedAt': undefined, 'ticket.dueAt': dueAt });
  });

  it('lets nothing be done with the ticket of somebody who had their data deleted', async () => {
    const ticket = house.put({ asker: undefined, state: 'closed' });
    expect(house.service.deedsOf(ticket)).to.deep.equal([]);
    expect(told(await house.do('Ada reopens'))).to.equal('not-now: closed');
    expect(await house.do('asker reopens')).to.deep.equal({ kind: 'unknown' });
  });
});
