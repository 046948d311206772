import { expect } from 'chai';
import fc from 'fast-check';
import { FUNNEL_STEPS, type Funnel, type ShownFunnel, shownFunnel } from '../../../domain/announcements/funnel.ts';

/** A funnel from its figures in their order. */
function funnelOf(figures: readonly number[]): Funnel {
  return Object.fromEntries(FUNNEL_STEPS.map((step, at) => [step, figures[at] ?? 0])) as Funnel;
}

function figuresOf(shown: ShownFunnel): (number | undefined)[] {
  return FUNNEL_STEPS.map((step) => shown[step]);
}

/** Every row of figures that only falls, from `most` on. */
function fallingRows(most: number, length: number): number[][] {
  if (length === 1) return [[most]];
  return Array.from({ length: most + 1 }, (_, next) => next).flatMap((next) =>
    fallingRows(next, length - 1).map((rest) => [most, ...rest]),
  );
}

/** Every group that figures tell of: the people of a step, and those lost between two. */
function groupsOf(figures: readonly number[]): number[] {
  return figures.flatMap((people, at) => [people, ...figures.slice(at + 1).map((later) => people - later)]).slice(1);
}

describe('A funnel', () => {
  it('is shown whole where every figure and every loss is large', () => {
    const figures = [100, 80, 60, 40, 20, 5];
    expect(figuresOf(shownFunnel(funnelOf(figures), 5))).to.deep.equal(figures);
  });

  it('shows that nobody came so far, and that nobody was lost', () => {
    expect(figuresOf(shownFunnel(funnelOf([50, 50, 0, 0, 0, 0]), 5))).to.deep.equal([50, 50, 0, 0, 0, 0]);
  });

  it('hides a step with few people, and one that few were lost on the way to', () => {
    const [hidden, few] = [undefined, 4];
    expect(figuresOf(shownFunnel(funnelOf([50, 47, 40, few, 0, 0]), 5))).to.deep.equal([50, hidden, 40, hidden, 0, 0]);
  });

  it('hides that none of a few did something, though their number stands elsewhere', () => {
    expect(figuresOf(shownFunnel(funnelOf([3]), 5))).to.deep.equal(Array(6).fill(undefined));
  });

  it('never hides groups of one size only', () => {
    expect(figuresOf(shownFunnel(funnelOf([10, 9, 2, 2, 2, 2]), 2))[1]).to.equal(undefined);
    expect(figuresOf(shownFunnel(funnelOf([10, 8, 2, 2, 2, 2]), 2))[1]).to.equal(undefined);
  });

  for (const smallest of [2, 3, 4, 5]) {
    it(`tells nobody the size of a group below ${smallest}, not even who knows the rule and how many got it`, () => {
      for (let delivered = 0; delivered <= 10; delivered += 1) {
        const possible = new Map<string, number[][]>();
        for (const row of fallingRows(delivered, FUNNEL_STEPS.length)) {
          const seen = JSON.stringify(figuresOf(shownFunnel(funnelOf(row), smallest)).map((figure) => figure ?? null));
          possible.set(seen, [...(possible.get(seen) ?? []), groupsOf(row)]);
        }
        for (const [seen, candidates] of possible) {
          const known = (candidates[0] ?? []).filter((size, at) => candidates.every((groups) => groups[at] === size));
          expect(
            known.filter((size) => size > 0 && size < smallest),
            `${delivered}: ${seen}`,
          ).to.deep.equal([]);
        }
      }
    });
  }

  it('hides nothing where one person is group enough', () => {
    expect(figuresOf(shownFunnel(funnelOf([1, 1, 1, 0, 0, 0]), 1))).to.deep.equal([1, 1, 1, 0, 0, 0]);
  });

  it('shows no two figures, nor one and how many got it, whose difference is a small group', () => {
    const figures = fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }).map((row) => row.sort((a, b) => b - a));
    fc.assert(
      fc.property(figures, fc.integer({ min: 2, max: 20 }), (row, smallest) => {
        const shown = figuresOf(shownFunnel(funnelOf(row), smallest)).filter((figure) => figure !== undefined);
        const groups = groupsOf([row[0] ?? 0, ...shown]);
        expect(groups.filter((size) => size > 0 && size < smallest)).to.deep.equal([]);
      }),
    );
  });
});
