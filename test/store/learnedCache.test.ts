import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createLearnedCache, fingerprint } from '../../store/learnedCache.ts';

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

  it('is learned anew from other examples and by another engine', () => {
    createLearnedCache(folder, 'a')('en', ['mail'], learn);
    createLearnedCache(folder, 'a')('en', ['mails'], learn);
    createLearnedCache(folder, 'b')('en', ['mail'], learn);
    expect(lessons).to.equal(3);
  });

  it('does not pile up: of each language a few stay', () => {
    for (let round = 0; round < 12; round += 1)
      for (const locale of ['en', 'de']) createLearnedCache(folder, 'a')(locale, [round], learn);
    expect(readdirSync(folder)).to.have.length(8);
  });

  it('is learned anew where the file is damaged', () => {
    const remember = createLearnedCache(folder, 'a');
    remember('en', [], learn);
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), 'half a fi');
    expect(remember('en', [], learn).words.get('mail')).to.equal(2);
    expect(remember('en', [], learn).words.get('mail')).to.equal(2);
    expect(lessons).to.equal(2);
  });

  it('is learned where nothing can be kept', () => {
    const notAFolder = join(folder, 'file');
    writeFileSync(notAFolder, '');
    const remember = createLearnedCache(notAFolder, 'a');
    expect(remember('en', [], learn).weights[0]).to.equal(0.5);
    expect(remember('en', [], learn).weights[0]).to.equal(0.5);
    expect(lessons).to.equal(2);
  });

  describe('has a fingerprint that', () => {
    it('changes with a file, its name, and one that is added, however deep', () => {
      const inner = join(folder, 'inner');
      mkdirSync(inner);
      const seen = new Set<string>();
      const note = (): unknown => seen.add(fingerprint([folder, join(folder, 'missing')]));
      note();
      for (const [name, text] of [
        ['a.txt', 'one'],
        ['a.txt', 'two'],
        ['b.txt', 'two'],
      ] as const) {
        writeFileSync(join(inner, name), text);
        note();
      }
      expect(seen.size).to.equal(4);
    });

    it('is the same for the same files', () => {
      writeFileSync(join(folder, 'a.txt'), 'one');
      expect(fingerprint([folder])).to.equal(fingerprint([folder]));
    });
  });
});
