import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { expect } from 'chai';
import { createLearnedCache } from '../../store/learnedCache.ts';

describe('What was learned', () => {
  let folder: string;
  let lessons: number;
  const learn = (): { words: Map<string, number>; weights: Float32Array } => {
    lessons += 1;
    return { words: new Map([['mail', 2]]), weights: Float32Array.of(0.5, -1) };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hup-learned-'));
    lessons = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is learned once, and the same when it is read again by another process', () => {
    const first = createLearnedCache(folder, 'a')('en', ['mail'], learn);
    expect(createLearnedCache(folder, 'a')('en', ['mail'], learn)).to.deep.equal(first);
    expect(lessons).to.equal(1);
  });

  it('is learned anew from other examples, by another engine and of another language', () => {
    createLearnedCache(folder, 'a')('en', ['mail'], learn);
    createLearnedCache(folder, 'a')('en', ['mails'], learn);
    createLearnedCache(folder, 'b')('en', ['mail'], learn);
    createLearnedCache(folder, 'a')('de', ['mail'], learn);
    expect(lessons).to.equal(4);
  });

  it('does not pile up: of each language a few stay', () => {
    for (let round = 0; round < 12; round += 1)
      for (const locale of ['en', 'de']) createLearnedCache(folder, 'a')(locale, [round], learn);
    expect(readdirSync(folder)).to.have.length(8);
  });

  for (const [damage, bytes] of [
    ['is half a file', 'half a fi'],
    ['is empty', ''],
    ['holds null', serialize(null)],
    ['holds something of another shape', serialize({})],
    ['holds weights that are no numbers', serialize({ words: new Map(), weights: Float32Array.of(Number.NaN) })],
  ] as const)
    it(`is learned anew, once, where the file ${damage}`, () => {
      const remember = createLearnedCache(folder, 'a');
      remember('en', [], learn);
      for (const file of readdirSync(folder)) writeFileSync(join(folder, file), bytes);
      expect(remember('en', [], learn).words.get('mail')).to.equal(2);
      expect(remember('en', [], learn).words.get('mail')).to.equal(2);
      expect(lessons).to.equal(2);
    });

  it('is learned where nothing can be kept, which is told once', () => {
    const notAFolder = join(folder, 'file');
    writeFileSync(notAFolder, '');
    const told: string[] = [];
    const remember = createLearnedCache(notAFolder, 'a', (words) => told.push(words));
    for (const name of ['en', 'en', 'de']) expect(remember(name, [], learn).weights[0]).to.equal(0.5);
    expect(lessons).to.equal(3);
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^What was learned cannot be kept and is learned anew at each start: .*file/);
  });

  it('is kept in silence', () => {
    const told: string[] = [];
    const remember = createLearnedCache(join(folder, 'new', 'folder'), 'a', (words) => told.push(words));
    for (const name of ['en', 'en', 'de']) remember(name, [], learn);
    expect([lessons, told]).to.deep.equal([2, []]);
  });
});
