import { expect } from 'chai';
import fc from 'fast-check';
import type { WorkingHours } from '../../../domain/support/supportSettings.ts';
import { afterWorkingMinutes } from '../../../domain/support/workingHours.ts';

const MINUTE_MS = 60_000;
const BERLIN: WorkingHours = { timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

describe('workingHours', () => {
  const due = (openedAt: string, minutes: number, hours: Partial<WorkingHours> = {}) =>
    afterWorkingMinutes(new Date(openedAt), minutes, { ...BERLIN, ...hours }).toISOString();

  it('counts from the moment in which somebody asks, to the second', () => {
    expect(due('2026-11-23T09:15:30+01:00', 120)).to.equal('2026-11-23T10:15:30.000Z');
  });

  it('counts what is asked in the evening, at the weekend or before work from the next morning', () => {
    for (const openedAt of ['2026-11-20T18:00:00+01:00', '2026-11-21T12:00:00+01:00', '2026-11-23T05:00:00+01:00'])
      expect(due(openedAt, 60)).to.equal('2026-11-23T09:00:00.000Z');
  });

  it('goes on the next morning with what is left of it, over a weekend too', () => {
    expect(due('2026-11-20T16:00:00+01:00', 120)).to.equal('2026-11-23T09:00:00.000Z');
  });

  it('takes the end of a day for the beginning of the next one, when somebody is there', () => {
    expect(due('2026-11-23T09:00:00+01:00', 480)).to.equal('2026-11-24T08:00:00.000Z');
    expect(due('2026-11-23T17:00:00+01:00', 0)).to.equal('2026-11-24T08:00:00.000Z');
  });

  it('is at nine by the clock on the wall on both sides of a change of the clocks', () => {
    expect(due('2026-10-23T16:59:00+02:00', 1)).to.equal('2026-10-26T08:00:00.000Z');
    expect(due('2026-03-27T16:59:00+01:00', 1)).to.equal('2026-03-30T07:00:00.000Z');
  });

  it('gives a day the hours that it has: 25 when clocks are put back, 23 when they are put forward', () => {
    const always = { days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 * 60 };
    expect(due('2026-10-25T00:00:00+02:00', 24 * 60, always)).to.equal('2026-10-25T22:00:00.000Z');
    expect(due('2026-03-29T00:00:00+01:00', 23 * 60, always)).to.equal('2026-03-29T22:00:00.000Z');
    // Where clocks leap over midnight, the day begins at one.
    const santiago = { ...always, days: [7], timeZone: 'America/Santiago' };
    expect(due('2026-09-05T12:00:00Z', 0, santiago)).to.equal('2026-09-06T04:00:00.000Z');
  });

  it('refuses hours in which nobody ever works, rather than to look for one for ever', () => {
    for (const never of [{ days: [] }, { days: [8] }, { from: 600, to: 600 }, { from: 700, to: 600 }])
      expect(() => due('2026-11-23T09:00:00Z', 60, never)).to.throw(RangeError);
    expect(() => due('2026-11-23T09:00:00Z', 60, { timeZone: 'Mars/Olympus' })).to.throw(RangeError);
  });

  it('says when just so many working minutes have passed, in every time zone, as counting each minute does', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyHours(), anyMinute(), fc.nat(900), (hours, openedAt, minutes) => {
        const moment = afterWorkingMinutes(openedAt, minutes, hours);
        const isWorked = clockOf(hours);
        let worked = 0;
        for (let at = openedAt.getTime(); at < moment.getTime(); at += MINUTE_MS) if (isWorked(at)) worked += 1;
        expect([worked, isWorked(moment.getTime())]).to.deep.equal([minutes, true]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Not at night, when clocks are changed: of an hour that is twice, it would be said differently what is worked of it. */
function anyHours(): fc.Arbitrary<WorkingHours> {
  const quarters = fc.tuple(fc.integer({ min: 5 * 4, max: 14 * 4 }), fc.integer({ min: 1, max: 8 * 4 }));
  return fc
    .record({
      timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      quarters,
    })
    .map(({ timeZone, days, quarters: [first, many] }) => ({
      timeZone,
      days,
      from: first * 15,
      to: (first + many) * 15,
    }));
}

function anyMinute(): fc.Arbitrary<Date> {
  const [from, to] = ['2005-01-01T00:00:00Z', '2035-01-01T00:00:00Z'].map((text) => Date.parse(text) / MINUTE_MS);
  return fc.integer({ min: from ?? 0, max: to ?? 0 }).map((minute) => new Date(minute * MINUTE_MS));
}

/** Whether a minute is worked, as a clock on the wall says it. */
function clockOf({ timeZone, days, from, to }: WorkingHours): (at: number) => boolean {
  const shown = { weekday: 'short', hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone } as const;
  const format = new Intl.DateTimeFormat('en-US', shown);
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const minute = Number(part.hour) * 60 + Number(part.minute);
    return days.includes(WEEKDAYS.indexOf(part.weekday ?? '') + 1) && minute >= from && minute < to;
  };
}
