import { expect } from 'chai';
import type { TicketSummary } from '../../../bot/console/contract/supportAnswers.ts';
import { type ShownTickets, withNewest, withOlder } from '../../../tab/support/ticketPages.ts';

describe('console: pages of questions', () => {
  const rows = (...numbers: number[]) => numbers.map((number) => ({ number }) as TicketSummary);
  const shown = (...numbers: number[]): ShownTickets => ({ rows: rows(...numbers), next: numbers.at(-1) });
  const numbers = (tickets: ShownTickets) => tickets.rows.map(({ number }) => number);

  it('older ones stay, and go on where they ended', () => {
    const both = withOlder(shown(6, 5), { tickets: rows(4, 3), next: 3 });
    const newer = withNewest(both, { tickets: rows(7, 6), next: 6 });
    expect([numbers(newer), newer.next]).to.deep.equal([[7, 6, 5, 4, 3], 3]);
  });

  it('what is not on the first page any more is gone', () => {
    const newer = withNewest(shown(6, 5, 4, 3), { tickets: rows(6, 4), next: 4 });
    expect([numbers(newer), newer.next]).to.deep.equal([[6, 4, 3], 3]);
    expect(numbers(withNewest(shown(6, 5), { tickets: rows(6) }))).to.deep.equal([6]);
  });
});
