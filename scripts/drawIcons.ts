import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

/**
 * Draws the two icons of the Teams package: a house with a check mark. Run it after changing a shape: `node --import tsx scripts/drawIcons.ts`.
 * Teams' rules: the color icon is 192x192, its symbol inside the central 96x96; the outline icon is 32x32, pure white on full transparency.
 */

type Point = readonly [x: number, y: number];
type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
/** Whether a point of the unit square belongs to a shape. */
type Shape = (point: Point) => boolean;

const WHITE: Pixel = [255, 255, 255, 255];
const NOTHING: Pixel = [255, 255, 255, 0];
/** The manifest's `accentColor`. */
const ACCENT: Pixel = [0x0f, 0x6c, 0xbd, 255];

const HOUSE: readonly Point[] = [
  [0.5, 0.03],
  [1, 0.48],
  [0.87, 0.48],
  [0.87, 0.97],
  [0.13, 0.97],
  [0.13, 0.48],
  [0, 0.48],
];
const CHECK: readonly Point[] = [
  [0.31, 0.62],
  [0.45, 0.76],
  [0.69, 0.47],
];

/** Both icons as PNG files. The same bytes each time. */
export function drawIcons(): Readonly<Record<'color.png' | 'outline.png', Uint8Array>> {
  const house = inside(HOUSE);
  const check = stroke(CHECK, 0.1);
  const contour = stroke([...HOUSE, ...HOUSE.slice(0, 1)], 0.085);
  const thinCheck = stroke(CHECK, 0.085);
  return {
    'color.png': draw(192, (pixel) => colorPixel((point) => house(point) && !check(point), pixel)),
    'outline.png': draw(32, ([x, y]) => {
      const point = shrink([(x + 0.5) / 32, (y + 0.5) / 32]);
      return contour(point) || thinCheck(point) ? WHITE : NOTHING;
    }),
  };
}

/** The symbol fills the central half of the color icon; 16 samples a pixel smooth its edges. */
function colorPixel(symbol: Shape, [x, y]: Point): Pixel {
  const steps = [0.125, 0.375, 0.625, 0.875];
  const samples = steps.flatMap((dx) => steps.map((dy): Point => [(x + dx - 48) / 96, (y + dy - 48) / 96]));
  const share = samples.filter((point) => symbol(point)).length / samples.length;
  const mixed = ACCENT.map((value, index) => Math.round(value + ((WHITE[index] ?? value) - value) * share));
  return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 255];
}

/** Leaves room for the contour's own width, so that it ends at the icon's edge. */
function shrink([x, y]: Point): Point {
  return [(x - 0.5) * 1.09 + 0.5, (y - 0.5) * 1.05 + 0.5];
}

function draw(size: number, pixelAt: (pixel: Point) => Pixel): Uint8Array {
  const image = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) image.data.set(pixelAt([x, y]), (y * size + x) * 4);
  }
  return PNG.sync.write(image);
}

/** The inside of a polygon, by counting its edges to the right of the point. */
function inside(polygon: readonly Point[]): Shape {
  return ([x, y]) => {
    const crossed = edges([...polygon, ...polygon.slice(0, 1)]).filter(([[x1, y1], [x2, y2]]) => {
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    });
    return crossed.length % 2 === 1;
  };
}

/** A line through points, with round ends and corners. */
function stroke(points: readonly Point[], width: number): Shape {
  return (point) => edges(points).some((edge) => distance(point, edge) <= width / 2);
}

function edges(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

function distance([x, y]: Point, [[x1, y1], [x2, y2]]: readonly [Point, Point]): number {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../manifest/', import.meta.url);
  for (const [name, bytes] of Object.entries(drawIcons())) writeFileSync(new URL(name, folder), bytes);
}
