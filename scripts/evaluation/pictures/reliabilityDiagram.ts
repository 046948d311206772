import type { Band } from '../calibrationBands.ts';
import { element, picture, words } from './svg.ts';

const SIDE = 400;
const LEFT = 64;
const TOP = 52;
const WIDTH = LEFT + SIDE + 24;
const HEIGHT = TOP + SIDE + 60;
const GREY = '#8c959f';
const BLUE = '#0550ae';
const PALE_BLUE = '#b6d5fb';

const x = (share: number): number => LEFT + share * SIDE;
const y = (share: number): number => TOP + (1 - share) * SIDE;

/**
 * How sure the bot was of its answers, and how many were right: a bar up to the share of right ones for each band of confidence, a dot
 * at its mean confidence, and how many answers it holds. Where dots lie on the diagonal, the confidence tells the truth.
 */
export function reliabilityDiagram(bands: readonly Band[]): string {
  const filled = bands.filter(({ count }) => count > 0);
  const shapes = [
    words(
      'text',
      { x: WIDTH / 2, y: 24, 'font-size': 15, 'text-anchor': 'middle' },
      'How sure the answers are, and how right',
    ),
    ...axes(),
    ...filled.map(bar),
    element('line', { x1: x(0), y1: y(0), x2: x(1), y2: y(1), stroke: GREY, 'stroke-dasharray': '5 4' }),
    ...filled.map(dot),
  ];
  return picture(WIDTH, HEIGHT, 'Reliability diagram of the answers', shapes);
}

function axes(): string[] {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    element('line', { x1: x(0), y1: y(share), x2: x(1), y2: y(share), stroke: '#eaeef2' }),
    words('text', { x: x(0) - 8, y: y(share) + 4, 'text-anchor': 'end' }, `${share * 100} %`),
    words('text', { x: x(share), y: y(0) + 18, 'text-anchor': 'middle' }, `${share * 100} %`),
  ]);
  const middle = TOP + SIDE / 2;
  const turned = { x: 16, y: middle, 'text-anchor': 'middle', transform: `rotate(-90 16 ${middle})` };
  return [
    ...ticks,
    words('text', { x: x(0.5), y: y(0) + 44, 'text-anchor': 'middle' }, 'confidence of what was answered'),
    words('text', turned, 'share that was right'),
    element('rect', { x: x(0), y: y(1), width: SIDE, height: SIDE, fill: 'none', stroke: GREY }),
  ];
}

function bar({ from, to, count, confidence, right }: Band): string {
  const place = { x: x(from) + 2, y: y(right), width: x(to) - x(from) - 4, height: y(0) - y(right), fill: PALE_BLUE };
  const tooltip = `${count} answers, ${percent(confidence)} sure, ${percent(right)} right`;
  return [
    element('rect', place, words('title', {}, tooltip)),
    words('text', { x: x((from + to) / 2), y: y(0) - 6, 'font-size': 11, 'text-anchor': 'middle' }, String(count)),
  ].join('');
}

const dot = ({ confidence, right }: Band): string =>
  element('circle', { cx: x(confidence), cy: y(right), r: 4.5, fill: BLUE });

const percent = (share: number): string => `${Math.round(share * 100)} %`;
