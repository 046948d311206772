import { actionSet } from './actions.ts';
import type { CardActionElement, CardElement } from './adaptiveCard.ts';
import { titleLetters } from './titleLetters.ts';

/** What a card is wide on a phone, and what a button takes beside its title, in pixels. */
const ROW = 304;
const PADDING = 34;
/** A Latin letter at the size of a button's title, on the average. */
const LETTER = 8.2;

/** Buttons in rows that fit a phone. A single row is not enough: not every client wraps it, and what does not fit is cut. */
export function buttonRows(actions: readonly CardActionElement[]): readonly CardElement[] {
  const rows: CardActionElement[][] = [];
  for (const action of actions) {
    const row = rows.at(-1);
    if (row && widthOf([...row, action]) <= ROW) row.push(action);
    else rows.push([action]);
  }
  return rows.map((row, index) => actionSet(row, index === 0 ? 'medium' : 'small'));
}

function widthOf(actions: readonly CardActionElement[]): number {
  return actions.reduce((width, { title }) => width + titleLetters(String(title)) * LETTER + PADDING, 0);
}
