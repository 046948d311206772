import { normalize } from './normalize.ts';

/** Longer texts say what they want to know of the program. */
const MOST_WORDS_OF_A_NAME = 3;

/**
 * Whether a text says hardly more than the program's name: "hup stuff". Whatever else stands there, such a text is about the program, while
 * twice the name is a cheer ("hup hup").
 */
export function hardlySaysMoreThanName(text: string): boolean {
  const words = normalize(text).match(/[\p{L}\p{M}\p{N}'-]+/gu) ?? [];
  return words.length <= MOST_WORDS_OF_A_NAME && words.filter((word) => word === 'hup').length === 1;
}
