import { readersTag } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import type { ShownFigure } from './shownFigures.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** From two of them on the larger unit is easier to read. */
const ENOUGH = 2;

/** How figures are written; hidden ones as what they are fewer than. */
export function useFigures(smallestGroup: number) {
  const { say, number, percent, locale } = useApp();
  const write = (figure: ShownFigure, words: (value: number) => string): string => {
    if (figure === 'hidden') return say('insights.hidden', { smallest: number(smallestGroup) });
    return figure === undefined ? '–' : words(figure);
  };
  return {
    count: (figure: ShownFigure) => write(figure, number),
    share: (figure: ShownFigure) => write(figure, percent),
    /** Of minutes. */
    time: (figure: ShownFigure) => write(figure, (minutes) => timeIn(minutes, readersTag(locale))),
  };
}

function timeIn(minutes: number, tag: string): string {
  const [unit, size] = minutes < ENOUGH * HOUR ? ['minute', 1] : minutes < ENOUGH * DAY ? ['hour', HOUR] : ['day', DAY];
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: size === 1 ? 0 : 1 } as const;
  // What took less than a minute took one: nothing takes none.
  return new Intl.NumberFormat(tag, format as Intl.NumberFormatOptions).format(Math.max(1, minutes) / Number(size));
}
