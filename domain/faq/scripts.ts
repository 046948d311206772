import { LOCALES, type Locale } from '../people/locale.ts';

/** What a text is written in. `han` are the characters that Chinese and Japanese share, `none` are signs and digits. */
export type WrittenIn = 'latin' | 'kana' | 'han' | 'other' | 'none';

const LATIN_WORDS = /\p{Script=Latin}+/gu;
const OTHER_WORDS = /(?:(?!\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|ー)[\p{L}\p{M}])+/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;

/**
 * The script that carries a text: that of most of its words, where a character of Chinese counts like a word, and one of kana, the
 * grammar of Japanese, like two. A name in another script ("who is 李明 in HR") does not change it.
 */
export function writtenIn(text: string): WrittenIn {
  const kana = 2 * count(text, KANA);
  const han = count(text, HAN);
  const latin = count(text, LATIN_WORDS);
  const other = count(text, OTHER_WORDS);
  if (kana + han + other + latin === 0) return 'none';
  if (other > 0 && other >= latin && other >= kana + han) return 'other';
  if (latin > kana + han) return 'latin';
  return kana > 0 ? 'kana' : 'han';
}

/** The scripts that a language of the content is written in. */
export const scriptsOf = (locale: Locale): readonly WrittenIn[] => SCRIPTS[locale];

function maximizedScripts(locale: Locale): readonly WrittenIn[] {
  switch (new Intl.Locale(locale).maximize().script) {
    case 'Latn':
      return ['latin'];
    case 'Jpan':
      return ['kana', 'han'];
    default:
      return ['han'];
  }
}

const SCRIPTS = Object.fromEntries(LOCALES.map((locale) => [locale, maximizedScripts(locale)])) as Record<
  Locale,
  readonly WrittenIn[]
>;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether a language is written in characters without spaces between its words. */
export const isWrittenInCharacters = (locale: Locale): boolean => !scriptsOf(locale).includes('latin');
