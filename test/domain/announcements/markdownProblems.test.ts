import { expect } from 'chai';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { type MarkdownProblem, markdownProblems } from '../../../domain/announcements/markdownProblems.ts';

/** What the accepted subset may become; everything else that Markdown can make is outside. */
const SAFE_TAGS = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a'];

/** A reader of Markdown that makes a link of everything it can, whatever the scheme. */
const reader = new MarkdownIt({ html: true, breaks: true });
reader.validateLink = () => true;

/** What a text becomes: the names of its tags, and where its links lead. */
function shown(text: string): { tags: string[]; addresses: string[] } {
  // A line of blanks says nothing, but this reader sees code in some.
  const tokens = reader
    .parse(text.replace(/^[ \t]+$/gm, ''), {})
    .flatMap((token) => [token, ...(token.children ?? [])]);
  return {
    tags: tokens.flatMap(({ tag, type }) => (type.startsWith('html') ? ['html'] : tag === '' ? [] : [tag])),
    addresses: tokens.flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []),
  };
}

/** Pieces of which disguises are made. */
const PIECES = [
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '\\',
    '"',
    "'",
    '`',
    '~~',
    '*',
    '**',
    '_',
    '#',
    '=',
    '-',
    '|',
    ':',
    '!',
    '&',
  ],
  ...['\n', '\n\n', '\r\n', ' ', '    ', '\t', '\u200b', '\u00ad', '\u202e', '\u0000', '\u2028', '\u00a0', '\u0085'],
  ...[
    'javascript:',
    'JaVaScRiPt:',
    'java\tscript:',
    '&#106;avascript:',
    '&colon;',
    '%6aavascript:',
    'vbscript:',
    'data:text/html,',
  ],
  ...[
    'alert(1)',
    'https://',
    'http://',
    'https:',
    '//',
    'ok.com',
    'evil.ru',
    '@',
    '1.1.1.1',
    'https://ok.com',
    '[a](https://ok.com)',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    '7. ',
    '> ',
    '# ',
    '[a]: ',
    '[a]',
    'a',
    'b c',
    '1',
    '---',
    '| a | b |',
    '|-|-|',
    '<b>',
    '<!--',
    '&lt;',
  ],
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('The text of an announcement', () => {
  const accepted: [what: string, text: string][] = [
    ['bold and italics', 'Save **30 %** on _Microsoft 365_, *really*.'],
    ['lists, also nested', '- one\n- two\n    - deeper\n\t- with a tab\n\n1. first\n2. second\n   - in it'],
    ['line breaks and paragraphs', 'One\nTwo\r\nThree\n\nFour'],
    ['a link to an https address', 'See [the page](https://www.microsoft.com/home-use-program?a=1&b=2#c).'],
    ['an https address by itself', 'See https://www.microsoft.com/home-use-program.'],
    ['other alphabets and emoji', '社員割引のご案内 👨‍👩‍👧 für alle – économisez\u00a0!'],
    [
      'signs of everyday writing',
      'R&D, 3 < 5, a > b, #1, (see below) [optional], 2 * 3, C:\\temp, at 10:30, ~50 € – AT&T',
    ],
    [
      'words that are the address',
      '[www.microsoft.com](https://www.microsoft.com/x), [guide.pdf](https://contoso.com/guide.pdf)',
    ],
  ];
  for (const [what, text] of accepted) {
    it(`may hold ${what}`, () => {
      expect(markdownProblems(text)).to.deep.equal([]);
    });
  }

  const refused: [text: string, problem: MarkdownProblem][] = [
    ['# Title', 'heading'],
    ['Title\n===', 'heading'],
    ['- # Title', 'heading'],
    ['Title\n---', 'ruler'],
    ['* * *', 'ruler'],
    ['| a | b |\n|---|---|', 'table'],
    ['a | b\n-|-', 'table'],
    ['> said', 'quote'],
    ['1. > said', 'quote'],
    ['`code`', 'code'],
    ['~~~\ncode', 'code'],
    ['text\n\n    code', 'code'],
    ['-      code', 'code'],
    ['text\n   2. no list\n\n        - code', 'code'],
    ['~~gone~~', 'strikethrough'],
    ['![alt](https://ok.com/a.png)', 'image'],
    ['a <b>bold</b> word', 'html'],
    ['<https://ok.com>', 'html'],
    ['<!a@ok.com>', 'html'],
    ['<|@ok.com>', 'html'],
    ['&#106;avascript', 'html'],
    ['in\u200bvisible', 'invisible-signs'],
    ['turned \u202e round', 'invisible-signs'],
    ['half a sign \ud83d', 'invisible-signs'],
    ['[a](http://ok.com)', 'not-https'],
    ['[a](javascript:alert)', 'not-https'],
    ['[a](mailto:a@ok.com)', 'not-https'],
    ['see http://ok.com', 'not-https'],
    ['[a](https://ok.com "title")', 'bad-link'],
    ['[a] (https://ok.com)', 'bad-link'],
    ['[a][b]\n\n[b]: https://ok.com', 'bad-link'],
    ['[[a](https://ok.com)](https://ok.com)', 'bad-link'],
    ['[ ](https://ok.com)', 'bad-link'],
    ['[a](https://localhost/x)', 'bad-address'],
    ['[a](https://раураl.com)', 'look-alike'],
    ['[https://microsoft.com](https://evil.ru)', 'misleading-link'],
    ['[**www.microsoft.com**](https://evil.ru)', 'misleading-link'],
    ['[microsoft.com](https://microsoft.com.evil.ru)', 'misleading-link'],
    ['[Visit https://www.microsoft.com/hup](https://evil.ru)', 'misleading-link'],
    ['[_https://www.microsoft.com_](https://evil.ru)', 'misleading-link'],
    ['["https://microsoft.com"](https://evil.ru)', 'misleading-link'],
    ['[microsoft.com – HUP](https://evil.ru)', 'misleading-link'],
    ['[aka.ms/hup](https://evil.ru)', 'misleading-link'],
    ['[microsoft.de](https://evil.ru)', 'misleading-link'],
    ['[ｍicrosoft．com](https://evil.ru)', 'misleading-link'],
    ['go to www.micrоsoft.com', 'look-alike'],
    ['go to micrоsoft.com.', 'look-alike'],
  ];
  for (const [text, problem] of refused) {
    it(`may not hold ${JSON.stringify(text)}: ${problem}`, () => {
      expect(markdownProblems(text)).to.include(problem);
    });
  }

  for (const text of [
    '[guide.pdf](https://ok.com/guide.pdf)',
    '[www.ok.com](https://ok.com)',
    'z.B. am 1.3.2026',
    'See ok.com.',
  ])
    it(`may hold ${JSON.stringify(text)}`, () => {
      expect(markdownProblems(text)).to.deep.equal([]);
    });

  it('names each problem once', () => {
    expect(markdownProblems('# a\n# b\n`c` `d`')).to.deep.equal(['code', 'heading']);
  });

  it('leads nowhere but to https and becomes nothing but the subset, whatever is put together', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        if (markdownProblems(text).length > 0) return;
        const { tags, addresses } = shown(text);
        expect(tags.filter((tag) => !SAFE_TAGS.includes(tag))).to.deep.equal([]);
        for (const address of addresses) expect(address).to.match(/^https:\/\/[a-z]/i);
      }),
      { numRuns: 20_000 },
    );
  });

  it('never passes with a script behind a bracket, in whatever disguise', () => {
    const scheme = fc.constantFrom('javascript:', 'vbscript:', 'data:', 'file:', 'http:', 'mailto:').chain((name) =>
      fc
        .array(fc.constantFrom('', '\t', '\n', '\u200b', '\u00ad', '\\', '%00'), {
          minLength: name.length,
          maxLength: name.length,
        })
        .map((between) =>
          [...name].map((letter, at) => `${at % 2 ? letter.toUpperCase() : letter}${between[at]}`).join(''),
        ),
    );
    const gap = fc.constantFrom('', ' ', '\n', '\u200b');
    const opening = fc.constantFrom('', ' ', '\n', '\\', '<', '"');
    fc.assert(
      fc.property(hostile, gap, opening, scheme, hostile, (before, between, open, script, after) => {
        expect(markdownProblems(`${before}[a]${between}(${script}alert${after}`)).to.not.deep.equal([]);
        expect(markdownProblems(`[a](${open}${script}alert)${after}`)).to.not.deep.equal([]);
      }),
    );
  });

  it('is judged in a moment, however long and odd it is', () => {
    const started = performance.now();
    for (const piece of PIECES) markdownProblems(piece.repeat(Math.floor(4_000 / piece.length)));
    expect(performance.now() - started).to.be.below(2_000);
  });
});
