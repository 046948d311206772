/** The signs that begin an item of a list, as often as lists are nested on one line. */
const LIST_SIGNS = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*/u;

/** An item with something in it; what it begins with. */
const ITEM = /^[ \t]*([-*+]|\d{1,9}[.)])[ \t]+\S/u;
/** A list sign, and behind it a gap so wide that Markdown takes what follows for code. */
const WIDE_GAP = /[-*+.)](?: {5}| *\t[ \t]| +\t)/u;
/** From so many spaces on, Markdown takes a line for code. */
const CODE_INDENT = 4;
/** The least room that an item's sign takes, by which the items within it may be indented further. */
const SIGN_WIDTH = 2;

/**
 * Whether Markdown could take a line for code because of its indent. Only items of lists may be indented, each a step further than the
 * item before. Errs on the strict side: running text is never indented by as much.
 */
export function hasIndentedCode(lines: readonly string[]): boolean {
  let last: number | undefined;
  let wasBlank = true;
  for (const line of lines) {
    const isBlank = /^[ \t]*$/u.test(line);
    const indent = indentOf(line);
    const sign = ITEM.exec(line)?.[1];
    const isItem = sign !== undefined && (wasBlank || beginsAnywhere(sign) || indent <= (last ?? -1));
    const room = isItem && last !== undefined ? last + SIGN_WIDTH : 0;
    if (!isBlank && (indent >= room + CODE_INDENT || WIDE_GAP.test(LIST_SIGNS.exec(line)?.[0] ?? ''))) return true;
    if (isItem) last = indent;
    else if (wasBlank && !isBlank) last = undefined;
    wasBlank = isBlank;
  }
  return false;
}

/** Whether a list may begin with this sign in the middle of a paragraph: a number other than 1 may not. */
function beginsAnywhere(sign: string): boolean {
  return !/^\d/u.test(sign) || /^1[.)]$/u.test(sign);
}

/** The columns before a line's first sign; a tab goes on to the next fourth one. */
function indentOf(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === ' ') columns += 1;
    else if (sign === '\t') columns += CODE_INDENT - (columns % CODE_INDENT);
    else break;
  }
  return columns;
}
