import { expect } from 'chai';
import fc from 'fast-check';
import { hideSmallEntries, hideSmallGroups, hideSmallTickets } from '../../../domain/insights/hideSmallGroups.ts';
import type { QuestionCounts } from '../../../domain/insights/insights.ts';
import { canBeReckoned, type KnownSum } from '../../helpers/reckoning.ts';

const SMALLEST = 5;
const PARTS = ['clarified', 'refused', 'confirmed', 'potential', 'none', 'helpful', 'notHelpful', 'tickets'] as const;
const FIGURES = ['questions', 'answered', ...PARTS] as const;
/** Which figures add up to which. */
const SUMS = { questions: ['answered', 'clarified', 'refused'], answered: ['confirmed', 'potential', 'none'] } as const;

const isFew = (count: number): boolean => count > 0 && count < SMALLEST;
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 5, max: 60 }));
const line = fc
  .record(Object.fromEntries(PARTS.map((part) => [part, count])))
  .map((parts) => withSums(parts as Record<(typeof PARTS)[number], number>));
const tables = fc.array(line, { minLength: 1, maxLength: 5 });

describe('hiding figures of small groups', () => {
  it('hides whatever tells of too few', () => {
    fc.assert(
      fc.property(tables, (lines) => {
        const { totals, days } = shown(lines);
        for (const one of [totals, ...days])
          for (const figure of FIGURES) expect(isFew(one[figure] as number)).to.equal(false);
      }),
    );
  });

  it('leaves nothing of it to be reckoned from what is shown', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(tables, (lines) => {
        const { values, sums } = knownOf(lines);
        for (const [place, value] of values.entries())
          if (isFew(value)) expect(canBeReckoned(values, sums, place), `${place}`).to.equal(false);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no sum of hidden days that tells of too few', () => {
    fc.assert(
      fc.property(tables, (lines) => {
        const { totals, days } = shown(lines);
        for (const figure of FIGURES) {
          if (totals[figure] === 'hidden') continue;
          const missing = days.reduce(
            (rest, day) => (day[figure] === 'hidden' ? rest : rest - (day[figure] as number)),
            totals[figure] as number,
          );
          expect(isFew(missing), figure).to.equal(false);
        }
      }),
    );
  });

  it('shows everything where no group is too small, and in local mode', () => {
    const many = withSums({
      clarified: 0,
      refused: 6,
      confirmed: 7,
      potential: 9,
      none: 5,
      helpful: 8,
      notHelpful: 0,
      tickets: 5,
    });
    expect(shown([many, many]).days[0]).to.include(many);
    const few = withSums({
      clarified: 1,
      refused: 1,
      confirmed: 1,
      potential: 0,
      none: 2,
      helpful: 1,
      notHelpful: 1,
      tickets: 1,
    });
    expect(hideSmallGroups({ totals: few, days: [{ day: 'd', ...few }] }, 1).totals).to.deep.equal(few);
  });

  it('hides entries so that the rest of their sum tells of nobody', () => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 8 }), (counts) => {
        const entries = counts.map((answered, index) => ({
          entryId: `e${index}`,
          answered,
          helpful: 0,
          notHelpful: 0,
        }));
        const total = counts.reduce((sum, one) => sum + one, 0);
        const totals = { ...withSums(NOTHING), answered: isFew(total) ? ('hidden' as const) : total };
        const rows = hideSmallEntries(entries, totals, SMALLEST);
        const known = rows.flatMap(({ answered }) => (answered === 'hidden' ? [] : [answered]));
        expect(known.some(isFew)).to.equal(false);
        if (totals.answered !== 'hidden')
          expect(isFew(total - known.reduce((sum, one) => sum + one, 0))).to.equal(false);
        expect(known).to.deep.equal([...known].sort((a, b) => b - a));
      }),
    );
  });

  it('hides every entry where their sum is hidden', () => {
    const totals = { ...withSums(NOTHING), answered: 'hidden' as const };
    const entries = [{ entryId: 'cost', answered: 50, helpful: 0, notHelpful: 0 }];
    expect(hideSmallEntries(entries, totals, SMALLEST)[0]).to.include({ answered: 'hidden', helpful: 0 });
  });

  it('hides of tickets what the others tell, and the times of too few', () => {
    const times = {
      opened: 20,
      open: 2,
      answered: 12,
      closed: 18,
      overdue: 1,
      medianToFirstAnswer: 30,
      medianToClose: 90,
    };
    const hidden = { open: 'hidden', closed: 'hidden', medianToClose: 'hidden', overdue: 'hidden' };
    expect(hideSmallTickets(times, SMALLEST)).to.deep.equal({ ...times, ...hidden });
    expect(hideSmallTickets({ ...times, opened: 3 }, SMALLEST).medianToFirstAnswer).to.equal('hidden');
  });

  it('hides how many are overdue where that tells of the others', () => {
    const times = { opened: 20, open: 10, closed: 10, answered: 10, overdue: 9 };
    expect(hideSmallTickets(times, SMALLEST).overdue).to.equal('hidden');
    expect(hideSmallTickets({ ...times, overdue: 5 }, SMALLEST)).to.deep.equal({ ...times, overdue: 5 });
  });

  it('leaves nothing of tickets to be reckoned from what is shown', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(count, { minLength: 5, maxLength: 5 }), (cells) => {
        const { values, sums } = knownOfTickets(cells);
        for (const [place, value] of values.entries())
          if (isFew(value)) expect(canBeReckoned(values, sums, place), `${place}`).to.equal(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Tickets by what became of them (open: answered, overdue, in time; closed: answered, not answered), and the groups of them that figures tell. */
const TICKET_GROUPS = {
  opened: [0, 1, 2, 3, 4],
  open: [0, 1, 2],
  closed: [3, 4],
  answered: [0, 3],
  overdue: [1],
  notAnswered: [1, 2, 4],
  openNotOverdue: [0, 2],
  notAnsweredNotOverdue: [2, 4],
  notOverdue: [0, 2, 3, 4],
} as const;
const TICKET_FIGURES = ['opened', 'open', 'closed', 'answered', 'overdue'] as const;

/** The kinds of tickets and their groups as places, and what a reader knows of them. */
function knownOfTickets(cells: readonly number[]): { values: number[]; sums: KnownSum[] } {
  const groups = Object.entries(TICKET_GROUPS);
  const sumOfCells = (places: readonly number[]) => places.reduce((sum, place) => sum + (cells[place] ?? 0), 0);
  const values = [...cells, ...groups.map(([, places]) => sumOfCells(places))];
  const figure = (name: (typeof TICKET_FIGURES)[number]) => sumOfCells(TICKET_GROUPS[name]);
  const [opened, open, closed] = [figure('opened'), figure('open'), figure('closed')];
  const times = { opened, open, closed, answered: figure('answered'), overdue: figure('overdue') };
  const shownTimes = hideSmallTickets(times, SMALLEST);
  const visible = TICKET_FIGURES.flatMap((name) =>
    shownTimes[name] === 'hidden' ? [] : [{ of: [...TICKET_GROUPS[name]] }],
  );
  const belongs = groups.map(([, of], index) => ({ of, minus: cells.length + index }));
  return { values, sums: [...visible, ...belongs] };
}

const NOTHING = {
  clarified: 0,
  refused: 0,
  confirmed: 0,
  potential: 0,
  none: 0,
  helpful: 0,
  notHelpful: 0,
  tickets: 0,
};

function withSums(parts: Record<(typeof PARTS)[number], number>): QuestionCounts {
  const answered = parts.confirmed + parts.potential + parts.none;
  return { ...parts, answered, questions: answered + parts.clarified + parts.refused };
}

function shown(lines: readonly QuestionCounts[]) {
  return hideSmallGroups(
    { totals: sumOf(lines), days: lines.map((one, index) => ({ day: `${index}`, ...one })) },
    SMALLEST,
  );
}

function sumOf(lines: readonly QuestionCounts[]): QuestionCounts {
  const sum = (figure: keyof QuestionCounts) => lines.reduce((total, one) => total + one[figure], 0);
  return Object.fromEntries(FIGURES.map((figure) => [figure, sum(figure)])) as unknown as QuestionCounts;
}

/** All figures of a table as places, and what a reader knows of them: what is shown, which adds up to which, and that days add up. */
function knownOf(lines: readonly QuestionCounts[]): { values: number[]; sums: KnownSum[] } {
  const { totals, days } = shown(lines);
  const rows = [sumOf(lines), ...lines];
  const place = (row: number, figure: keyof QuestionCounts) => row * FIGURES.length + FIGURES.indexOf(figure);
  const values = rows.flatMap((row) => FIGURES.map((figure) => row[figure]));
  const visible = [totals, ...days].flatMap((row, index) =>
    FIGURES.flatMap((figure) => (row[figure] === 'hidden' ? [] : [{ of: [place(index, figure)] }])),
  );
  return { values, sums: [...visible, ...balances(rows.length, place)] };
}

function balances(rows: number, place: (row: number, figure: keyof QuestionCounts) => number): KnownSum[] {
  const all = Array.from({ length: rows }, (_, row) => row);
  const withinRows = all.flatMap((row) =>
    Object.entries(SUMS).map(([sum, parts]) => ({
      of: parts.map((part) => place(row, part)),
      minus: place(row, sum as keyof QuestionCounts),
    })),
  );
  const ofDays = FIGURES.map((figure) => ({
    of: all.slice(1).map((row) => place(row, figure)),
    minus: place(0, figure),
  }));
  return [...withinRows, ...ofDays];
}
