import { MARKET_TOKEN } from './marketFinder.ts';
import { normalize } from './normalize.ts';

/** Names and signs that are the same in every language, in normalized texts. */
const NOT_TELLING = [
  'microsoft 365 (?:family|personal)',
  'microsoft',
  'office',
  'home',
  'family',
  'visio',
  'outlook',
  'teams',
  'windows',
  'hup',
  'wdp',
  'email',
  'url',
  'ok',
  'vs',
  'versus',
  'start',
  'status',
  MARKET_TOKEN,
];
const NAMES = new RegExp(`(?<![\\p{L}\\p{M}])(?:${NOT_TELLING.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
/** A character of Chinese or Japanese counts as a word. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;

/** A text without what says nothing about its language. */
export const tellingText = (text: string): string => normalize(text).replace(NAMES, ' ');

/** The words, or characters, of such a text in order. */
export const tellingWords = (telling: string): string[] => telling.match(WORD) ?? [];
