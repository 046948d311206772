import { expect } from 'chai';
import { recipientsCsv } from '../../../bot/console/recipientsCsv.ts';
import type { LedgerRow } from '../../../domain/announcements/ledger.ts';

describe('the download of recipients', () => {
  it('is read page by page, and leaves nobody out', async () => {
    const all: LedgerRow[] = Array.from({ length: 4_500 }, (_, index) => ({ number: (index + 1) * 3, state: 'sent' }));
    const asked: number[] = [];
    const recipients = async (_: string, after: number, size: number) => {
      asked.push(after);
      return all.filter(({ number }) => number > after).slice(0, size);
    };
    const parts: string[] = [];
    for await (const part of recipientsCsv('a-1', { recipients })) parts.push(part);
    expect(asked).to.deep.equal([0, 6_000, 12_000]);
    const lines = parts.join('').trimEnd().split('\r\n');
    expect(lines).to.have.length(4_501);
    expect(lines.at(-1)).to.equal('13500,,,sent,,');
  });

  it('of nobody is the head alone', async () => {
    const parts: string[] = [];
    for await (const part of recipientsCsv('a-1', { recipients: async () => [] })) parts.push(part);
    expect(parts.join('')).to.equal('\ufeffnumber,person,team,outcome,reason,status\r\n');
  });
});
