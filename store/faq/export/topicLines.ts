/** A list of what people type, as it is to be: what stays keeps its place and the comments around it, what is new comes last. */
export function withTopicLines(text: string, variants: readonly string[]): string {
  const kept = text.split('\n').filter((line) => isComment(line) || variants.includes(line.trim()));
  const known = new Set(kept.map((line) => line.trim()));
  const lines = [...kept.join('\n').trim().split('\n'), ...variants.filter((variant) => !known.has(variant))];
  const written = lines.filter((line, index) => line !== '' || index > 0);
  return written.length === 0 ? NOTHING_LEFT : `${written.join('\n')}\n`;
}

/** A zip cannot take a file away. */
const NOTHING_LEFT = '# Nothing is asked here any more; this file may be deleted.\n';

/** A list of what people type, without what stands elsewhere now. */
export function withoutTaken(text: string, isTaken: (line: string) => boolean): string {
  const lines = text.split('\n');
  return lines.filter((line) => isComment(line) || !isTaken(line.trim())).join('\n');
}

const isComment = (line: string): boolean => line.trim() === '' || line.startsWith('#');
