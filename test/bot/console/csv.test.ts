import { expect } from 'chai';
import fc from 'fast-check';
import Papa from 'papaparse';
import { toCsv } from '../../../bot/console/csv.ts';

/** A file's cells, as a spreadsheet finds them that splits at `delimiter`. */
function cellsOf(file: string, delimiter = ','): string[][] {
  return Papa.parse<string[]>(file.replace(/^\ufeff/, ''), { delimiter, skipEmptyLines: true }).data;
}

describe('A CSV file', () => {
  it('begins with the mark that Excel wants, and ends each line with CRLF', () => {
    expect(toCsv(['person', 'outcome'], [['a', 'sent']])).to.equal('\ufeffperson,outcome\r\na,sent\r\n');
  });

  it('quotes commas, quotes and line breaks, and leaves out what is missing', () => {
    expect(toCsv(['a', 'b', 'c'], [['x,y', 'say "hi"', undefined]])).to.equal('\ufeffa,b,c\r\n"x,y","say ""hi""",\r\n');
    expect(toCsv(['a'], [['x\ny']])).to.equal('\ufeffa\r\n"x\ny"\r\n');
  });

  it('leaves figures as they are', () => {
    expect(cellsOf(toCsv(['a', 'b'], [[-5, 403]]))[1]).to.deep.equal(['-5', '403']);
  });

  const attacks = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1\n2',
    '"=1',
    "'=1",
    ' =1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    'x;=1',
    'x,=1',
  ];
  for (const attack of attacks) {
    it(`takes ${JSON.stringify(attack)} for a text`, () => {
      const cell = cellsOf(toCsv(['a'], [[attack]]))[1]?.[0];
      expect(cell).to.match(/'[=+\-@＝＋－＠]/);
      expect(cell?.replaceAll("'", '')).to.equal(attack.replaceAll("'", ''));
    });
  }

  const piece = fc.constantFrom(
    ...[
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      '"',
      "'",
      ',',
      ';',
      '|',
      '\t',
      '\r',
      '\n',
      ' ',
      '\u00a0',
      '\u200b',
      '\u0000',
      '\ufeff',
    ],
    ...['cmd', 'A1', '1', '(', ')', '!', '.', 'é', '😀', '\ud800'],
  );
  const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));

  it('gives no formula to any spreadsheet, wherever it splits', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const pieces = toCsv(['a', 'b'], rows).split(/[,;|\t\r\n"]/);
        for (const found of pieces) expect(found.replace(/^[\s\p{Cc}\p{Cf}]+/u, '')).to.not.match(/^[=+\-@＝＋－＠]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives back what was put in, but for the apostrophes', () => {
    const plain = fc.string({ unit: 'binary' }).map((value) => value.replace(/[=+\-@＝＋－＠\ufeff]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1 }), (rows) => {
        const filled = rows.map(([a, b]) => [`${a}x`, b]);
        expect(cellsOf(toCsv(['a', 'b'], filled)).slice(1)).to.deep.equal(filled);
      }),
    );
  });
});
