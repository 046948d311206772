import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { PNG } from 'pngjs';
import { drawIcons } from '../../scripts/drawIcons.ts';

interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly alpha: number;
}

describe("the Teams package's icons", () => {
  function read(name: string): { readonly image: PNG; readonly pixels: readonly Pixel[] } {
    const image = PNG.sync.read(readFileSync(new URL(`../../manifest/${name}`, import.meta.url)));
    const pixels = Array.from({ length: image.width * image.height }, (_, index): Pixel => {
      const [red, green, blue, alpha] = image.data.subarray(index * 4, index * 4 + 4);
      return {
        x: index % image.width,
        y: Math.floor(index / image.width),
        color: `${red},${green},${blue}`,
        alpha: alpha ?? 0,
      };
    });
    return { image, pixels };
  }

  it('has a color icon of 192x192, opaque, on the accent color of the manifest', () => {
    const { image, pixels } = read('color.png');
    const { accentColor } = JSON.parse(
      readFileSync(new URL('../../manifest/manifest.json', import.meta.url), 'utf8'),
    ) as {
      accentColor: string;
    };
    expect([image.width, image.height]).to.deep.equal([192, 192]);
    expect(pixels.every(({ alpha }) => alpha === 255)).to.equal(true);
    expect(pixels[0]?.color).to.equal(Buffer.from(accentColor.slice(1), 'hex').join(','));
  });

  it('keeps the symbol of the color icon inside the central 96x96', () => {
    const { pixels } = read('color.png');
    const symbol = pixels.filter(({ color }) => color !== pixels[0]?.color);
    expect(symbol).to.not.have.length(0);
    expect(symbol.filter(({ x, y }) => x < 48 || y < 48 || x >= 144 || y >= 144)).to.have.length(0);
  });

  it('has an outline icon of 32x32, pure white on full transparency', () => {
    const { image, pixels } = read('outline.png');
    expect([image.width, image.height]).to.deep.equal([32, 32]);
    expect(
      pixels.filter(({ alpha, color }) => alpha !== 0 && !(alpha === 255 && color === '255,255,255')),
    ).to.have.length(0);
  });

  it('fills the outline icon to its edges, without padding', () => {
    const drawn = read('outline.png').pixels.filter(({ alpha }) => alpha === 255);
    expect(Math.min(...drawn.map(({ x }) => x))).to.equal(0);
    expect(Math.max(...drawn.map(({ x }) => x))).to.equal(31);
    expect(Math.min(...drawn.map(({ y }) => y))).to.equal(0);
    expect(Math.max(...drawn.map(({ y }) => y))).to.equal(31);
  });

  it('has the icons that scripts/drawIcons.ts draws', () => {
    for (const [name, bytes] of Object.entries(drawIcons())) {
      expect(read(name).image.data.equals(PNG.sync.read(Buffer.from(bytes)).data), name).to.equal(true);
    }
  });
});
