/** What begins an item of a list, after what it is set in. */
const LIST_SIGN = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+/u;

/** A stretch of Markdown that Teams shows as it is meant where it has a TextBlock of its own. */
export interface MarkdownBlock {
  readonly text: string;
  /** Whether an empty line, or a list's beginning, stands before it. */
  readonly isApart: boolean;
}

/**
 * Cuts Markdown (the subset of `markdownProblems`) into lists and lines. Teams' programs do not agree on what a single line break within a
 * paragraph is, and some take for a part of the list whatever follows it.
 */
export function markdownBlocks(markdown: string): readonly MarkdownBlock[] {
  const blocks: { lines: string[]; isList: boolean; isApart: boolean }[] = [];
  let wasBlank = true;
  for (const line of markdown.replaceAll('\r\n', '\n').split('\n')) {
    const isItem = LIST_SIGN.test(line);
    const last = blocks.at(-1);
    if (line.trim() !== '') {
      const goesOn = last?.isList && !wasBlank && (isItem || /^\s/u.test(line));
      if (goesOn) last.lines.push(itemLine(line));
      else blocks.push({ lines: [isItem ? itemLine(line) : line.trim()], isList: isItem, isApart: wasBlank || isItem });
    }
    wasBlank = line.trim() === '';
  }
  return blocks.map(({ lines, isApart }) => ({ text: lines.join('\n'), isApart }));
}

/** A line of a list with the one sign of its kind that every program knows: `-` and `1.`. */
function itemLine(line: string): string {
  return line.replace(LIST_SIGN, (_, indent: string, number?: string) => `${indent}${number ? `${number}.` : '-'} `);
}
