/** Cuts a text into parts of at most so many UTF-16 units, between lines where it can; no character is cut in two. */
export function textParts(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const end = endOfPart(rest, most);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^\n/, '');
  }
  return [...parts, rest];
}

function endOfPart(text: string, most: number): number {
  const line = text.lastIndexOf('\n', most);
  if (line > 0) return line;
  return /[\ud800-\udbff]/.test(text[most - 1] ?? '') ? most - 1 : most;
}
