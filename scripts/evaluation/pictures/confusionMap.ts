import type { ConfusionMatrix } from '../confusionMatrix.ts';
import { element, picture, words } from './svg.ts';

const CELL = 17;
const LABELS = 252;
const TOP = 56;
const MARGIN = 16;
/** Red, green, blue of a cell that holds its whole row: right ones, wrong ones. */
const RIGHT = [5, 80, 174] as const;
const WRONG = [188, 76, 0] as const;
/** The least depth of colour, so that one mistake among many questions is seen. */
const LEAST_SHADE = 0.25;

/**
 * Topics that were wanted (rows) against topics that came first (columns), the deeper the colour the greater the share of the row: blue
 * on the diagonal is right, orange beside it is a confusion, with how often. A cell's tooltip names both topics too.
 */
export function confusionMap({ topics, counts }: ConfusionMatrix): string {
  const side = topics.length * CELL;
  const grid = { left: LABELS, top: TOP + LABELS, side };
  const width = grid.left + side + MARGIN;
  const height = grid.top + side + MARGIN;
  const title = 'Wanted topics (rows) and the topics that came first (columns)';
  const shapes = [
    words('text', { x: MARGIN, y: 24, 'font-size': 15 }, title),
    words(
      'text',
      { x: MARGIN, y: 42 },
      'Blue: right. Orange: taken for another. The deeper, the greater the share of the row.',
    ),
    ...topics.flatMap((topic, place) => labelsOf(topic, place, grid)),
    ...counts.flatMap((row, wanted) => cellsOf(row, wanted, topics, grid)),
    element('rect', { x: grid.left, y: grid.top, width: side, height: side, fill: 'none', stroke: '#8c959f' }),
  ];
  return picture(width, height, title, shapes);
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

function labelsOf(topic: string, place: number, { left, top, side }: Grid): string[] {
  const from = place * CELL;
  const up = { x: left + from + CELL / 2 + 4, y: top - 5 };
  const line = { stroke: '#eaeef2' };
  return [
    element('line', { x1: left, y1: top + from, x2: left + side, y2: top + from, ...line }),
    element('line', { x1: left + from, y1: top, x2: left + from, y2: top + side, ...line }),
    words('text', { x: left - 5, y: top + from + CELL - 5, 'font-size': 11, 'text-anchor': 'end' }, topic),
    words('text', { ...up, 'font-size': 11, transform: `rotate(-90 ${up.x} ${up.y})` }, topic),
  ];
}

function cellsOf(row: readonly number[], wanted: number, topics: readonly string[], { left, top }: Grid): string[] {
  const total = row.reduce((sum, count) => sum + count, 0);
  return row.flatMap((count, got) => {
    if (count === 0) return [];
    const fill = shade(wanted === got ? RIGHT : WRONG, count / total);
    const place = { x: left + got * CELL, y: top + wanted * CELL, width: CELL, height: CELL, fill };
    const tooltip = `${topics[wanted]} → ${topics[got]}: ${count} of ${total}`;
    const cell = element('rect', place, words('title', {}, tooltip));
    return wanted === got ? [cell] : [cell, countIn(place.x, place.y, count)];
  });
}

function countIn(x: number, y: number, count: number): string {
  const middle = { x: x + CELL / 2, y: y + CELL - 5, 'text-anchor': 'middle', 'pointer-events': 'none' };
  return words('text', { ...middle, 'font-size': 10 }, String(count));
}

/** A colour on white, the deeper the greater the share; small shares differ more, for most confusions are rare. */
function shade(colour: readonly number[], share: number): string {
  const depth = LEAST_SHADE + (1 - LEAST_SHADE) * Math.sqrt(share);
  return `rgb(${colour.map((part) => Math.round(255 - (255 - part) * depth)).join(', ')})`;
}
