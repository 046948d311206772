/** Letters that take the room of two: Chinese and Japanese ones, and punctuation as wide as they are. */
const WIDE = /[\p{Script=Han}\u3000-\u30FF\uFF01-\uFF60]/gu;

/** How much room a button's title takes, counted in Latin letters. */
export function titleLetters(title: string): number {
  return title.length + (title.match(WIDE)?.length ?? 0);
}
