import type { Outcome } from '../../domain/faq/outcome.ts';
import type { Asked } from './askQuestions.ts';
import { type Figures, figuresOf } from './figures.ts';
import { markdownTable } from './markdownTable.ts';
import type { OwnEntryTrial } from './ownEntryTrials.ts';
import { percent } from './percent.ts';
import { percentile } from './percentile.ts';

type Column = readonly [title: string, cellOf: (figures: Figures) => string];

const IN_SCOPE: readonly Column[] = [
  ['in scope', ({ inScope }) => String(inScope)],
  ['top-1', ({ top1 }) => percent(top1)],
  ['helped', ({ helped }) => percent(helped)],
  ['answered wrong', ({ answeredWrong }) => percent(answeredWrong)],
  ['refused', ({ refused }) => percent(refused)],
  ['commands right', ({ commandsRight }) => percent(commandsRight)],
];
const DISTANCES: readonly Column[] = [
  ['near answered', ({ nearAnswered }) => percent(nearAnswered)],
  ['far answered', ({ farAnswered }) => percent(farAnswered)],
];
const OUTSIDE: readonly Column[] = [
  ['outside', ({ outside }) => String(outside)],
  ['outside answered', ({ outsideAnswered }) => percent(outsideAnswered)],
];
const OFFERED: Column = ['outside offered', ({ outsideOffered }) => percent(outsideOffered)];
const SURENESS: readonly Column[] = [
  ['calibration error', ({ calibrationError }) => calibrationError.toFixed(3)],
  ['of all decisions', ({ calibrationErrorOfAll }) => calibrationErrorOfAll.toFixed(3)],
];

/** A Markdown table with one row for each named set of questions. */
export function questionsTable(sets: readonly (readonly [string, Asked])[]): string {
  const columns: readonly Column[] = [
    ['questions', ({ questions }) => String(questions)],
    ...[...IN_SCOPE, ...DISTANCES, OFFERED, ...SURENESS],
  ];
  const rows = sets.map(([name, { outcomes, languageRight }]) => [
    ...[name, ...cellsOf(outcomes, columns)],
    percent(languageRight.filter(Boolean).length / Math.max(1, languageRight.length)),
  ]);
  return markdownTable(['', ...columns.map(([title]) => title), 'language right'], rows);
}

/** The same for examples that a model had not seen: whether the examples to refuse are near or far is not known. */
export function examplesTable(sets: readonly (readonly [string, readonly Outcome[]])[]): string {
  const columns = [...IN_SCOPE, ...OUTSIDE, OFFERED, ...SURENESS];
  const rows = sets.map(([name, outcomes]) => [name, ...cellsOf(outcomes, columns)]);
  return markdownTable(['', ...columns.map(([title]) => title)], rows);
}

/** What entries come to that an organization adds: questions about them in other words, and all others before they were added and after. */
export function ownEntriesTable(trials: readonly OwnEntryTrial[]): string {
  const titles = ['', 'questions', 'answered', 'or offered', 'answered by another', 'others helped', 'near answered'];
  const rows = trials.map(({ locale, own, before, after }) => {
    const { questions, answeredRight, helped, answeredWrong } = figuresOf(own);
    const [was, is] = [figuresOf(before), figuresOf(after)];
    return [
      ...[locale, String(questions), percent(answeredRight), percent(helped), percent(answeredWrong)],
      ...[
        `${percent(was.helped)} → ${percent(is.helped)}`,
        `${percent(was.nearAnswered)} → ${percent(is.nearAnswered)}`,
      ],
    ];
  });
  return markdownTable(titles, rows);
}

/** How long a question takes, half of them at most and nearly all of them at most. */
export function timesTable(sets: readonly (readonly [string, Asked])[]): string {
  const milliseconds = (times: readonly number[], share: number): string => percentile(times, share).toFixed(2);
  const rows = sets.map(([name, { times }]) => [name, milliseconds(times, 0.5), milliseconds(times, 0.99)]);
  return markdownTable(['', 'p50 (ms)', 'p99 (ms)'], rows);
}

function cellsOf(outcomes: readonly Outcome[], columns: readonly Column[]): string[] {
  const figures = figuresOf(outcomes);
  return columns.map(([, cellOf]) => cellOf(figures));
}
