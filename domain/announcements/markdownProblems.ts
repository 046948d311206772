import type { AddressProblem } from './httpsAddress.ts';
import { hasIndentedCode } from './markdownIndent.ts';
import { linkProblems } from './markdownLinks.ts';

/** What a text holds that Teams' TextBlock does not show as it is meant on every device, or that could lead somebody astray. */
export const MARKDOWN_PROBLEMS = [
  'invisible-signs',
  'html',
  'image',
  'code',
  'strikethrough',
  'heading',
  'ruler',
  'table',
  'quote',
  'bad-link',
  'misleading-link',
  'not-https',
  'bad-address',
  'look-alike',
] as const satisfies readonly (AddressProblem | string)[];
export type MarkdownProblem = (typeof MARKDOWN_PROBLEMS)[number];

/** Control, format, private and lone surrogate characters, which hide or turn round what is there; the joiner of emoji is none. */
export const INVISIBLE = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
/** A tag, a comment, an address in angle brackets, or a sign by its name (`&#106;`). */
const HTML = /<[a-z/!?]|<[^\s<>]*[@:]|&(?:#|[a-z][a-z\d]*;)/iu;
/** Signs anywhere in the text that are refused. */
const IN_TEXT: readonly (readonly [MarkdownProblem, RegExp])[] = [
  ['invisible-signs', INVISIBLE],
  ['html', HTML],
  ['image', /!\s*\[/u],
  ['code', /`|~~~/u],
  ['strikethrough', /~~/u],
];
/** What begins an item of a list. */
const LIST_SIGN = /^(?:[-*+]|\d{1,9}[.)])\s+/u;
/** List signs on one line that are read each by itself. */
const MOST_SIGNS = 10;
/** Lines that are refused, without the signs of a list before them. */
const IN_LINE: readonly (readonly [MarkdownProblem, RegExp])[] = [
  ['heading', /^#{1,6}(?:\s|$)|^=+\s*$/u],
  ['ruler', /^(?:-\s*)+$|^(?:[*_]\s*){3,}$/u],
  ['table', /^\||^:?-+:?\s*\||\|\s*:?-+:?\s*$/u],
  ['quote', /^>/u],
];

/**
 * What keeps a text from being one in the safe subset: bold, italics, bullet and numbered lists, line breaks, and links to https addresses.
 * Each problem is named once; none means that every program that reads Markdown shows the same.
 */
export function markdownProblems(text: string): readonly MarkdownProblem[] {
  const plain = text.replaceAll('\r\n', '\n');
  const lines = plain.split('\n');
  const found = new Set<MarkdownProblem>([
    ...IN_TEXT.filter(([, sign]) => sign.test(plain)).map(([problem]) => problem),
    ...lines.flatMap((line) => lineProblems(line)),
    ...(hasIndentedCode(lines) ? (['code'] as const) : []),
    ...linkProblems(plain),
  ]);
  return MARKDOWN_PROBLEMS.filter((problem) => found.has(problem));
}

function lineProblems(line: string): readonly MarkdownProblem[] {
  const readings = readingsOf(line);
  return IN_LINE.filter(([, sign]) => readings.some((reading) => sign.test(reading))).map(([problem]) => problem);
}

/** A line with all of its list signs, and with ever fewer: `- - -` is a ruler as well as items in items. Nobody means more than a few. */
function readingsOf(line: string, most = MOST_SIGNS): readonly string[] {
  const reading = line.trimStart();
  const rest = reading.replace(LIST_SIGN, '');
  return rest === reading || most === 0 ? [reading] : [reading, ...readingsOf(rest, most - 1)];
}
