import type { Locale } from '../people/locale.ts';
import { foldAccents } from './foldAccents.ts';
import { normalize } from './normalize.ts';
import { isWrittenInCharacters } from './scripts.ts';

/** Abbreviations and chat words of a language (lower case, without accents) and what they stand for: `pls` is `please`. */
export type Abbreviations = ReadonlyMap<string, string>;

/** Reads the texts of one language. */
export interface TokenReader {
  /**
   * The words of a text in order: lower case, abbreviations written out, digits as `#` and their number (`2019` is `#4`). An apostrophe
   * or hyphen parts two words; in Chinese and Japanese, which write no spaces, `Intl.Segmenter` finds the words.
   */
  wordsOf(text: string): string[];
  /** The letters of a Chinese or Japanese text that stand unparted, without what is between them; none in other languages, whose words tell. */
  runsOf(text: string): string[];
}

const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
const LETTERS = /[\p{L}\p{M}]+/gu;
/** What an abbreviation may be: apostrophes and hyphens stand within it. */
const WRITTEN = /[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*|\p{N}+/gu;
/** Numbers differ by their shape only: a year has four digits, a code six. Longer ones are all alike. */
const LONGEST_SHAPE = 7;

/** A reader of a language, with the abbreviations that its content lists. */
export function createTokenReader(locale: Locale, abbreviations: Abbreviations): TokenReader {
  const isUnparted = isWrittenInCharacters(locale);
  const partsOf = isUnparted ? createSegmenter(locale) : asWritten;
  const writtenOut = (part: string): string => abbreviations.get(foldAccents(part)) ?? part;
  return {
    wordsOf: (text) =>
      partsOf(normalize(text))
        .flatMap((part) => writtenOut(part).match(WORD) ?? [])
        .map((word) => (/\p{N}/u.test(word) ? shapeOf(word) : word)),
    runsOf: (text) => (isUnparted ? (normalize(text).match(LETTERS) ?? []) : []),
  };
}

const asWritten = (text: string): string[] => text.match(WRITTEN) ?? [];

function createSegmenter(locale: Locale): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text)).flatMap((part) => (part.isWordLike ? [part.segment] : []));
}

const shapeOf = (digits: string): string => `#${Math.min(digits.length, LONGEST_SHAPE)}`;
