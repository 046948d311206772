import { type Figures, figuresOf, type Outcome } from './outcome.ts';

const COLUMNS: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['in scope', ({ inScope }) => String(inScope)],
  ['helped', ({ helped }) => percent(helped)],
  ['answered right', ({ answeredRight }) => percent(answeredRight)],
  ['answered wrong', ({ answeredWrong }) => percent(answeredWrong)],
  ['offered right', ({ offeredRight }) => percent(offeredRight)],
  ['offered wrong', ({ offeredWrong }) => percent(offeredWrong)],
  ['refused', ({ refused }) => percent(refused)],
  ['outside', ({ outside }) => String(outside)],
  ['outside answered', ({ outsideAnswered }) => percent(outsideAnswered)],
  ['outside offered', ({ outsideOffered }) => percent(outsideOffered)],
  ['calibration error', ({ calibrationError }) => calibrationError.toFixed(3)],
];

/** A Markdown table with one row for each named set of outcomes. */
export function figuresTable(sets: readonly (readonly [string, readonly Outcome[]])[]): string {
  const header = ['', ...COLUMNS.map(([title]) => title)];
  const rows = sets.map(([name, outcomes]) => {
    const figures = figuresOf(outcomes);
    return [name, ...COLUMNS.map(([, format]) => format(figures))];
  });
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
