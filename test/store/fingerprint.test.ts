import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fingerprint, hashOf } from '../../store/fingerprint.ts';

describe('fingerprint', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hup-fingerprint-'));
    mkdirSync(join(root, 'code', 'inner'), { recursive: true });
    writeFileSync(join(root, 'code', 'inner', 'a.txt'), 'one');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('changes with a file, its name, and one that is added, however deep', () => {
    const inner = join(root, 'code', 'inner');
    const seen = new Set<string>();
    const note = (): unknown => seen.add(fingerprint(root, ['code', 'missing']));
    note();
    for (const [name, text] of [
      ['a.txt', 'two'],
      ['b.txt', 'two'],
      ['c.txt', ''],
    ] as const) {
      writeFileSync(join(inner, name), text);
      note();
    }
    rmSync(join(inner, 'a.txt'));
    note();
    expect(seen.size).to.equal(5);
  });

  it('changes with the runtime, which is this one unless another is named', () => {
    const of = (runtime?: string): string => fingerprint(root, ['code'], runtime);
    expect(of('v24.1.0 77.1')).to.not.equal(of('v24.2.0 77.1'));
    expect(of()).to.equal(of(`${process.version} ${process.versions.icu}`));
  });

  it('is the same for the same files, wherever they lie', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'hup-elsewhere-'));
    cpSync(root, elsewhere, { recursive: true });
    expect(fingerprint(elsewhere, ['code'])).to.equal(fingerprint(root, ['code']));
    expect(fingerprint(elsewhere, [''])).to.equal(fingerprint(root, ['']));
    rmSync(elsewhere, { recursive: true });
  });

  it('passes over a link to nowhere, as editors make', () => {
    const before = fingerprint(root, ['code']);
    symlinkSync(join(root, 'nowhere'), join(root, 'code', '.#a.txt'));
    expect(fingerprint(root, ['code'])).to.equal(before);
  });
});

describe('hashOf', () => {
  it('tells the same letters apart where they are parted otherwise', () => {
    const hashes = [hashOf('ab', 'c'), hashOf('a', 'bc'), hashOf('abc'), hashOf('abc', ''), hashOf('ä', 'bc')];
    expect(new Set(hashes).size).to.equal(5);
    expect(hashOf(Buffer.from('ab'), 'c'))
      .to.equal(hashOf('ab', 'c'))
      .and.to.match(/^[0-9a-f]{16}$/);
  });
});
