import { expect } from 'chai';
import { beginningOf, typedLines } from '../../cards/typedLines.ts';

interface Run {
  readonly text: string;
  readonly selectAction?: { readonly url: string };
}

function runsOf(text: string): readonly (readonly Run[])[] {
  return typedLines(text).map(({ inlines }) => inlines as Run[]);
}

describe('typedLines', () => {
  it('shows each line letter by letter, without those that are empty', () => {
    const lines = typedLines('one *two*\r\n\n  \n[three](https://a.example/x)');
    expect(lines.map(({ type }) => type)).to.deep.equal(['RichTextBlock', 'RichTextBlock']);
    expect(runsOf('one *two*')[0]).to.deep.equal([{ type: 'TextRun', text: 'one *two*' }]);
  });

  it('makes whole addresses clickable, under their own letters and without the signs after them', () => {
    const [line] = runsOf('See https://a.example/x?y=1, or (https://b.example/).');
    expect(line?.map(({ text, selectAction }) => [text, selectAction?.url])).to.deep.equal([
      ['See ', undefined],
      ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
      [', or (', undefined],
      ['https://b.example/', 'https://b.example/'],
      [').', undefined],
    ]);
  });

  it('makes nothing else clickable', () => {
    for (const text of ['http://a.example/', 'javascript:alert(1)', 'https://', 'www.a.example', 'mailto:a@b.example'])
      expect(
        runsOf(text)[0]?.some(({ selectAction }) => selectAction),
        text,
      ).to.equal(false);
  });

  it('makes the first ten addresses clickable, in whatever lines they stand, and keeps the letters of the others', () => {
    const text = Array.from({ length: 6 }, () => 'https://a.example/ https://b.example/').join('\n');
    const lines = runsOf(text);
    expect(lines.flat().filter(({ selectAction }) => selectAction)).to.have.length(10);
    expect(lines.map((line) => line.map((run) => run.text).join('')).join('\n')).to.equal(text);
  });

  it('makes no address clickable that names a user before its host', () => {
    const [line] = runsOf('https://microsoft.example@evil.example/x');
    expect(line?.some(({ selectAction }) => selectAction)).to.equal(false);
  });

  it('keeps all of a text of very many lines', () => {
    const lines = runsOf(Array.from({ length: 1_000 }, (_, index) => `${index}`).join('\n'));
    expect(lines.length).to.be.at.most(40);
    expect(lines.at(-1)?.[0]?.text).to.match(/ 999$/);
  });

  it('shows nothing of an empty text', () => {
    expect(typedLines(' \n ')).to.deep.equal([]);
  });
});

describe('beginningOf', () => {
  it('cuts a text between characters, on one line', () => {
    expect(beginningOf('short\n text', 20)).to.equal('short text');
    expect(beginningOf('👍👍👍', 2)).to.equal('👍…');
  });
});
