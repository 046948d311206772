import type { Locale } from '../people/locale.ts';
import { comparable } from './comparable.ts';
import type { Utterance } from './understanding.ts';

/** Takes the greetings off the front of a text: "hola buenas, ¿qué es?" is "¿qué es?". Nothing remains of a mere greeting. */
export type WithoutGreeting = (text: string, locale: Locale) => string;

/** Knows greetings by the content's own examples of them, each language's alone. */
export function learnGreetings(examples: ReadonlyMap<Locale, readonly Utterance[]>): WithoutGreeting {
  const greetings = new Map(Array.from(examples, ([locale, utterances]) => [locale, greetingsAmong(utterances)]));
  return (text, locale) => afterGreetings(text, greetings.get(locale) ?? new Set());
}

const GREETING = 'intent:greeting';
/** The longest greeting that somebody writes before a question, in characters. */
const LONGEST = 60;
/** Nobody greets more often before a question; a page of greetings must not hold up others. */
const MOST = 3;
/** What may stand between a greeting and the question: all but letters, digits and what begins a Spanish sentence. */
const BETWEEN = /^[^\p{L}\p{N}¿¡]+/u;
const WORD_ENDS = /[\p{L}\p{N}](?![\p{L}\p{M}\p{N}'’-])|\p{Script=Han}(?=\p{L})|\p{Script=Hiragana}(?=\p{L})/gu;
/** A greeting of signs that needs nothing after it to be one: "你好请问…", but not "早就…". */
const STANDS_ALONE = /^\p{Script=Han}{2,}$|^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]{4,}$/u;

const greetingsAmong = (utterances: readonly Utterance[]): Set<string> =>
  new Set(utterances.filter(({ label }) => label === GREETING).map(({ text }) => comparable(text)));

function afterGreetings(text: string, greetings: ReadonlySet<string>): string {
  let rest = text;
  for (let taken = 0; taken < MOST; taken += 1) {
    const end = greetingEnd(rest, greetings);
    if (end === 0) break;
    rest = rest.slice(end).replace(BETWEEN, '');
  }
  return rest;
}

/** Where the longest greeting at the front of a text ends; 0 where there is none. */
function greetingEnd(text: string, greetings: ReadonlySet<string>): number {
  const front = text.slice(0, LONGEST);
  const ends = Array.from(front.matchAll(WORD_ENDS), ({ 0: letter, index }) => index + letter.length);
  const isGreeting = (end: number): boolean => {
    const said = comparable(front.slice(0, end));
    return greetings.has(said) && (!/^[\p{L}\p{N}]/u.test(text.slice(end)) || STANDS_ALONE.test(said));
  };
  return ends.findLast(isGreeting) ?? 0;
}
