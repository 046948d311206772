/** What ends a section that `npm run evaluate -- --write` writes. */
const END = '<!-- evaluate: end -->';

/**
 * The document with what stands between the marker of a section and the end marker after it replaced.
 * @throws RangeError where the document has no such section.
 */
export function withSection(document: string, name: string, text: string): string {
  const start = `<!-- evaluate: ${name} -->`;
  const from = document.indexOf(start);
  const to = document.indexOf(END, from);
  if (from < 0 || to < 0) throw new RangeError(`There is no section from "${start}" to "${END}".`);
  return `${document.slice(0, from)}${start}\n\n${text}\n\n${document.slice(to)}`;
}
