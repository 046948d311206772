import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readLearned, writeLearned } from '../../store/learnedFiles.ts';

describe('Files of what was learned', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(join(tmpdir(), 'hup-learned-files-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const hashOf = (edition: number): string => edition.toString(16).padStart(16, '0');
  const nameOf = (name: string, edition: number): string => `${name}-${hashOf(edition)}.learned`;
  const write = (name: string, edition: number): void => writeLearned({ folder, name, hash: hashOf(edition) }, edition);
  const isKept = (name: string): boolean => fs.readdirSync(folder).includes(name);
  const age = (name: string, days: number): void => {
    const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    fs.lutimesSync(join(folder, name), then, then);
  };

  it('stay where they are the newest of their name, whatever their names and the order in which they were written', () => {
    for (const [edition, days] of [4, 1, 3, 2].entries()) {
      write('en', edition);
      age(nameOf('en', edition), days);
    }
    write('en', 4);
    const kept = [1, 2, 3, 4].map((edition) => nameOf('en', edition));
    expect(fs.readdirSync(folder).sort()).to.deep.equal(kept);
  });

  it('do not displace those of a name that begins alike', () => {
    write('known-texts', 0);
    age(nameOf('known-texts', 0), 9);
    for (let edition = 1; edition < 6; edition += 1) write('known', edition);
    expect(isKept(nameOf('known-texts', 0))).to.equal(true);
  });

  it('go after a month, whatever they were called, and what a killed process left with them', () => {
    const left = `${nameOf('fr', 2)}.4711`;
    fs.writeFileSync(join(folder, left), 'half');
    for (const name of ['hup-2020-08-en', 'zh-Hans', 'de']) write(name, 1);
    for (const [name, days] of [
      [nameOf('hup-2020-08-en', 1), 32],
      [nameOf('zh-Hans', 1), 32],
      [nameOf('de', 1), 28],
      [left, 32],
    ] as const)
      age(name, days);
    write('en', 1);
    expect(fs.readdirSync(folder).sort()).to.deep.equal([nameOf('de', 1), nameOf('en', 1)]);
  });

  it('leave alone what is not theirs, and stay few beside it', () => {
    const foreign = ['en-0', 'en-dangling', 'en-notes.learned', 'README', 'en-00000000000000zz.learned'];
    for (const name of foreign.slice(2)) fs.writeFileSync(join(folder, name), '');
    fs.mkdirSync(join(folder, 'en-0'));
    fs.symlinkSync(join(folder, 'nowhere'), join(folder, 'en-dangling'));
    for (const name of foreign) age(name, 400);
    for (let edition = 0; edition < 9; edition += 1) write('en', edition);
    for (const name of foreign) expect(isKept(name), name).to.equal(true);
    expect(fs.readdirSync(folder)).to.have.length(foreign.length + 4);
  });

  it('are written although a folder and a link to nowhere have such names and cannot be removed', () => {
    fs.mkdirSync(join(folder, nameOf('fr', 1)));
    fs.symlinkSync(join(folder, 'nowhere'), join(folder, nameOf('fr', 2)));
    for (const edition of [1, 2]) age(nameOf('fr', edition), 400);
    write('de', 1);
    age(nameOf('de', 1), 400);
    write('en', 1);
    expect(fs.readdirSync(folder).sort()).to.deep.equal([nameOf('en', 1), nameOf('fr', 1)]);
  });

  it('appear whole: who reads the one before goes on reading that', () => {
    const file = join(folder, nameOf('en', 1));
    fs.writeFileSync(file, 'the one before');
    const reading = fs.openSync(file, 'r');
    write('en', 1);
    expect(fs.readFileSync(reading, 'utf8')).to.equal('the one before');
    fs.closeSync(reading);
    expect(readLearned({ folder, name: 'en', hash: hashOf(1) })).to.equal(1);
    expect(fs.readdirSync(folder)).to.deep.equal([nameOf('en', 1)]);
  });

  it('leave nothing half done where their name is taken by a folder', () => {
    fs.mkdirSync(join(folder, nameOf('en', 1)));
    expect(() => write('en', 1)).to.throw();
    expect(fs.readdirSync(folder)).to.deep.equal([nameOf('en', 1)]);
  });

  it('are refused under a name that is not theirs', () => {
    write('ja', 1);
    fs.copyFileSync(join(folder, nameOf('ja', 1)), join(folder, nameOf('en', 1)));
    fs.copyFileSync(join(folder, nameOf('ja', 1)), join(folder, nameOf('ja', 2)));
    for (const [name, edition] of [
      ['en', 1],
      ['ja', 2],
    ] as const)
      expect(() => readLearned({ folder, name, hash: hashOf(edition) })).to.throw(RangeError, 'is damaged');
  });
});
