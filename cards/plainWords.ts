/** Words that stand for themselves where Markdown is read. */
export function plainWords(words: string): string {
  const escaped = words.trim().replace(/[*_[\]\\]/gu, '\\$&');
  return escaped.replace(/^[-+](?=\s)/u, '\\$&').replace(/^(\d+)([.)])(?=\s)/u, '$1\\$2');
}
