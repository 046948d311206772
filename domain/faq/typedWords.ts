import { foldAccents } from './foldAccents.ts';

/** A word as it stands in a text: a word of letters and digits, a run of Chinese or Japanese signs (they write no spaces), or a flag. */
export interface TypedWord {
  readonly kind: 'word' | 'run' | 'flag';
  readonly typed: string;
  /** Lower case without accents; a run or a flag as it is. */
  readonly folded: string;
  /** The first character in the text, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Whether it goes on with an address: "co.uk", "@uk". */
  readonly isInAddress: boolean;
}

const RUN_SIGN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fb\\u30fc]';
/** Two regional indicators, or the black flag with tags that spell a part of a country (England). */
const FLAG = '[\\u{1f1e6}-\\u{1f1ff}]{2}|\\u{1f3f4}[\\u{e0061}-\\u{e007a}]+\\u{e007f}';

const WORDS = new RegExp(`(?<flag>${FLAG})|(?<run>${RUN_SIGN}+)|(?:(?!${RUN_SIGN})[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** Whether a text begins with a Chinese or Japanese sign. */
export const beginsWithSign = (text: string): boolean => STARTS_RUN.test(text);
const STARTS_RUN = new RegExp(`^${RUN_SIGN}`, 'u');

/** The words of a text in order. */
export function typedWords(text: string): TypedWord[] {
  return Array.from(text.matchAll(WORDS), ({ 0: typed, index, groups }) => {
    const kind = groups?.flag !== undefined ? 'flag' : groups?.run !== undefined ? 'run' : 'word';
    const folded = kind === 'word' ? foldAccents(typed.toLowerCase()) : typed;
    const isInAddress = /[.@]/.test(text.charAt(index - 1));
    return { kind, typed, folded, from: index, to: index + typed.length, isInAddress };
  });
}
