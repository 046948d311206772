import { LONGEST_TEXT } from './constants.ts';
import { MARKET_TOKEN } from './marketFinder.ts';
import { withoutSignature } from './signatures.ts';

/** Soft hyphens, zero-width signs, direction marks: nobody sees them, but copied text has them within its words. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** The joiner belongs to emoji ("👨‍👩‍👧"); within a word it is as invisible as the others. */
const JOINER_OF_LETTERS = /\u200d(?!\p{Extended_Pictographic})/gu;

/** What is read of a text that somebody typed: its beginning, without invisible signs, the token of places, and the signature of a device. */
export const readableText = (typed: string): string =>
  withoutSignature(
    typed.slice(0, LONGEST_TEXT).replace(INVISIBLE, '').replace(JOINER_OF_LETTERS, '').replaceAll(MARKET_TOKEN, ''),
  );
