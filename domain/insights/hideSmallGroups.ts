import type { EntryFigures, QuestionCounts, TicketTimes } from './insights.ts';
import { fewFor, type IsFew, linesToHide, type Shown } from './smallGroups.ts';

type Figure = keyof QuestionCounts;

/**
 * Figures that are hidden together, for the others of a group tell what one of them is. Of one chain, each group adds up to a figure of the group before it, so it is
 * shown only where that is.
 */
const CHAINS: readonly (readonly (readonly Figure[])[])[] = [
  [['questions'], ['answered', 'clarified', 'refused'], ['confirmed', 'potential', 'none']],
  [['helpful']],
  [['notHelpful']],
  [['tickets']],
];

/** A period's figures, all together and by day. */
export interface PeriodFigures {
  readonly totals: QuestionCounts;
  readonly days: readonly (QuestionCounts & { readonly day: string })[];
}

/** The same, without those that tell of too few. */
export interface ShownFigures {
  readonly totals: Shown<QuestionCounts>;
  readonly days: readonly (Shown<QuestionCounts> & { readonly day: string })[];
}

/**
 * Hides every figure that tells of fewer than `smallest`, and so many others that none of these can be reckoned from what is shown: neither from the parts of a
 * sum nor from the sum of the days. Two periods that overlap can still be compared.
 */
export function hideSmallGroups({ totals, days }: PeriodFigures, smallest: number): ShownFigures {
  const isFew = fewFor(smallest);
  const hiddenInTotals = new Set<Figure>();
  const hiddenInDays = days.map(() => new Set<Figure>());
  for (const chain of CHAINS) {
    let isSumKnown = true;
    let hidden: ReadonlySet<number> = new Set();
    for (const group of chain) {
      isSumKnown &&= !group.some((figure) => isFew(totals[figure]));
      const lines = days.map((day) => group.map((figure) => day[figure]));
      hidden = linesToHide(lines, isFew, { isSumKnown, hiddenAlready: hidden });
      for (const figure of group) {
        if (!isSumKnown) hiddenInTotals.add(figure);
        for (const index of hidden) hiddenInDays[index]?.add(figure);
      }
    }
  }
  return {
    totals: without(totals, hiddenInTotals),
    days: days.map((day, index) => without(day, hiddenInDays[index] ?? new Set())),
  };
}

type EntryCounts = Pick<EntryFigures, 'entryId' | 'answered' | 'helpful' | 'notHelpful'>;
/** An entry's figures, without those that tell of too few. */
export type ShownEntry = Pick<EntryFigures, 'entryId'> & Shown<Omit<EntryCounts, 'entryId'>>;

/**
 * The same for the figures of entries, which add up to those of the period: where one of these is hidden, it is hidden of every entry. Most answered first;
 * those whose answers are hidden come last and by their ids, or their place would tell how many they are.
 */
export function hideSmallEntries(
  entries: readonly EntryCounts[],
  totals: Shown<QuestionCounts>,
  smallest: number,
): readonly ShownEntry[] {
  const isFew = fewFor(smallest);
  const hidden = entries.map(() => new Set<keyof EntryCounts>());
  for (const figure of ['answered', 'helpful', 'notHelpful'] as const)
    for (const index of entriesToHide(entries, figure, totals[figure] !== 'hidden', isFew)) hidden[index]?.add(figure);
  const shown = entries.map(({ entryId, answered, helpful, notHelpful }, index) =>
    without({ entryId, answered, helpful, notHelpful }, hidden[index] ?? new Set()),
  ) as readonly ShownEntry[];
  const answers = ({ answered }: ShownEntry): number => (answered === 'hidden' ? -1 : answered);
  return [...shown].sort((a, b) => answers(b) - answers(a) || (a.entryId < b.entryId ? -1 : 1));
}

function entriesToHide(
  entries: readonly EntryCounts[],
  figure: 'answered' | 'helpful' | 'notHelpful',
  isSumKnown: boolean,
  isFew: IsFew,
): ReadonlySet<number> {
  const all = entries.flatMap((entry, index) => (entry[figure] > 0 ? [index] : []));
  const hiddenAlready = new Set(isSumKnown ? [] : all);
  return linesToHide(
    entries.map((entry) => [entry[figure]]),
    isFew,
    { isSumKnown, hiddenAlready },
  );
}

/**
 * The same for tickets: those that are open and closed add up to all, and so do those with an answer and without. Those that are overdue are some of the open ones
 * and of those without an answer, so that the rest of each, and of all, can be reckoned too.
 */
export function hideSmallTickets(times: TicketTimes, smallest: number): Shown<TicketTimes> {
  const isFew = fewFor(smallest);
  const { opened, open, answered, closed, overdue } = times;
  const hidden = new Set<keyof TicketTimes>();
  if (isFew(opened)) hidden.add('opened');
  const hide = (isHidden: boolean, ...figures: readonly (keyof TicketTimes)[]): void => {
    if (isHidden || isFew(opened)) for (const figure of figures) hidden.add(figure);
  };
  hide([open, closed].some(isFew), 'open', 'closed', 'medianToClose');
  hide([answered, opened - answered].some(isFew), 'answered', 'medianToFirstAnswer');
  hide([overdue, open - overdue, opened - answered - overdue, opened - overdue].some(isFew), 'overdue');
  return without(times, hidden);
}

function without<T extends object>(figures: T, hidden: ReadonlySet<keyof T>): Shown<T> {
  const shown = Object.entries(figures).map(([name, value]) => [name, hidden.has(name as keyof T) ? 'hidden' : value]);
  return Object.fromEntries(shown) as Shown<T>;
}
