/** Control characters, and the marks that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu;

const MOST_CHARACTERS = 100;

/** A name or address as someone else may read it: one line of reasonable length that cannot disturb the text around it. */
export function oneLine(text: string): string {
  const line = [...text.replace(UNSEEN, ' ').trim()];
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1).join('')}…` : line.join('');
}
