import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readLabelledTexts } from '../../scripts/readLabelledTexts.ts';

describe('readLabelledTexts', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'labelled-texts-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function read(csv: string | Buffer) {
    const file = join(folder, 'examples.csv');
    writeFileSync(file, csv);
    return readLabelledTexts(file);
  }

  it('reads commas, quotation marks and line breaks within a text', () => {
    expect(
      read('sentence,label\n"yes, please",yes\n"say ""no""",no\n"one\ntwo",lines\n5" screen,size\n'),
    ).to.deep.equal([
      { text: 'yes, please', label: 'yes' },
      { text: 'say "no"', label: 'no' },
      { text: 'one\ntwo', label: 'lines' },
      { text: '5" screen', label: 'size' },
    ]);
  });

  it('reads a byte order mark and any line breaks, even several kinds in one file', () => {
    const wanted = ['a', 'b', 'c'].map((text) => ({ text, label: 'x' }));
    expect(read('\uFEFFsentence,label\r\na,x\r\nb,x\r\nc,x\r\n')).to.deep.equal(wanted);
    expect(read('sentence,label\na,x\r\nb,x\nc,x')).to.deep.equal(wanted);
    expect(read('sentence,label\ra,x\rb,x\rc,x')).to.deep.equal(wanted);
  });

  it('takes nothing but a comma to part fields, whatever the texts are full of', () => {
    const texts = ['a;b;c;d', 'a|b|c|d', 'a\tb\tc\td'];
    expect(
      read(`sentence,label\n${texts.map((text) => `${text},x`).join('\n')}`).map(({ text }) => text),
    ).to.deep.equal(texts);
  });

  it('finds its columns by their names', () => {
    expect(read('id,label,sentence\n1,x,a\n')).to.deep.equal([{ text: 'a', label: 'x' }]);
  });

  it('refuses a column that is named twice, of which either could be meant', () => {
    for (const name of ['sentence', 'label'])
      expect(() => read(`sentence,label,${name}\na,x,z\n`), name).to.throw(RangeError, `the column "${name}" twice`);
  });

  it('refuses what is not UTF-8, which it would read as other letters', () => {
    const csv = 'sentence,label\nété à Paris,a\n';
    const otherwise = { latin1: Buffer.from(csv, 'latin1'), utf16: Buffer.from(`\uFEFF${csv}`, 'utf16le') };
    const cut = Buffer.from(csv).subarray(0, 'sentence,label\n'.length + 1);
    for (const [how, bytes] of Object.entries({ ...otherwise, cut }))
      expect(() => read(bytes), how).to.throw(RangeError, 'is not UTF-8');
    expect(read(Buffer.from(csv))).to.deep.equal([{ text: 'été à Paris', label: 'a' }]);
  });

  it('leaves out lines without a text or a label', () => {
    expect(read('sentence,label\n\na,x\n ,x\nb\nc, \n,\nd,x\n').map(({ text }) => text)).to.deep.equal(['a', 'd']);
    expect(read('sentence,label\n')).to.deep.equal([]);
  });

  it('reads labels that are names of what every object has', () => {
    for (const label of ['__proto__', 'constructor', 'toString', 'sentence', 'label'])
      expect(read(`sentence,label\na,${label}\n`)).to.deep.equal([{ text: 'a', label }]);
  });

  it('reads back whatever a program wrote', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() !== '' && !text.includes('\r'));
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: word, label: word.map((text) => text.trim()) }), { minLength: 1 }),
        (examples) => {
          const csv = Papa.unparse(examples.map(({ text, label }) => ({ sentence: text, label })));
          expect(read(csv)).to.deep.equal(examples);
        },
      ),
    );
  });

  it('says what is wrong with a file', () => {
    const HEADER = 'the first line must be "sentence,label"';
    for (const csv of ['', 'text,intent\na,x\n', 'sentence;label\na;x\n', 'a,x\nb,y\n'])
      expect(() => read(csv), JSON.stringify(csv)).to.throw(RangeError, HEADER);
    expect(() => read('sentence,label\na,x\n"b,y\nc,z\n')).to.throw(RangeError, 'row 2 has a quotation mark');
    expect(() => read('sentence,label\na,x\nwell, b,y\n')).to.throw(RangeError, 'row 2 has more than its fields');
    expect(() => readLabelledTexts(join(folder, 'none.csv'))).to.throw(
      RangeError,
      /none\.csv cannot be read: .*no such file/,
    );
    expect(() => readLabelledTexts(folder)).to.throw(RangeError, 'cannot be read');
  });
});
