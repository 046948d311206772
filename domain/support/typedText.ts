import { INVISIBLE } from '../announcements/markdownProblems.ts';

/** However a program ends a line. */
const LINE_END = /\r\n?|[\u2028\u2029]/gu;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');
/** A joiner that joins no emoji to the next. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/**
 * What somebody typed, without space around it and at most so many UTF-16 units long; no character is cut in two. Signs that nobody sees, or that turn
 * the direction of others, are left out: what one person reads is what the other one wrote.
 */
export function typedText(text: string, most: number): string {
  const seen = text.replace(LINE_END, '\n').replace(ALL_INVISIBLE, '').replace(LOOSE_JOINER, '');
  const cut = seen.trim().slice(0, most);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd();
}
