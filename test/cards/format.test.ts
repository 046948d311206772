import { expect } from 'chai';
import { cardMoment, formatDay, formatMinutes, formatMoment, formatWait } from '../../cards/format.ts';
import { sayIn } from '../helpers/strings.ts';

describe('formatDay and formatMoment', () => {
  const date = new Date('2026-12-01T23:30:00Z');

  it('name the day in the reader’s language', () => {
    expect(formatDay(date, sayIn('en'))).to.equal('December 1, 2026');
    expect(formatDay(date, sayIn('fr'))).to.equal('1er décembre 2026');
  });

  it('say which time zone a moment is in', () => {
    expect(formatMoment(date, sayIn('en'))).to.match(/^December 1, 2026.* 11:30\sPM UTC$/);
    expect(formatMoment(date, sayIn('fr'))).to.match(/^1er décembre 2026.* 23:30 UTC$/);
  });
});

describe('cardMoment', () => {
  it('leaves the time zone to the client, in the form that clients know', () => {
    const text = cardMoment(new Date('2026-11-23T09:12:00.123Z'));
    expect(text).to.equal('{{DATE(2026-11-23T09:12:00Z,SHORT)}} {{TIME(2026-11-23T09:12:00Z)}}');
  });
});

describe('formatWait', () => {
  const now = new Date('2026-11-22T09:00:00Z');
  const cases: [string, string, string][] = [
    ['2026-11-22T08:00:00Z', 'in 1 minute', 'dans 1 minute'],
    ['2026-11-22T09:00:01Z', 'in 1 minute', 'dans 1 minute'],
    ['2026-11-22T09:40:00Z', 'in 40 minutes', 'dans 40 minutes'],
    ['2026-11-22T11:30:00Z', 'in 3 hours', 'dans 3 heures'],
  ];
  for (const [until, english, french] of cases) {
    it(`never promises too early: ${until} is ${english}`, () => {
      expect(formatWait(now, new Date(until), sayIn('en'))).to.equal(english);
      expect(formatWait(now, new Date(until), sayIn('fr'))).to.equal(french);
    });
  }
});

describe('formatMinutes', () => {
  for (const [minutes, words] of [
    [0.2, '1 minute'],
    [40, '40 minutes'],
    [210, '3.5 hours'],
    [2_880, '2 days'],
  ] as const)
    it(`says ${words} of ${minutes} minutes`, () => expect(formatMinutes(minutes, sayIn('en'))).to.equal(words));
});
