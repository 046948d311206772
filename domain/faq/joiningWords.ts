import { LOCALES, type Locale } from '../people/locale.ts';
import { isWrittenInCharacters } from './scripts.ts';

/** Words that join two questions into one sentence: "what is it AND does it work in Japan?". */
const JOINING: Readonly<Record<Locale, string>> = {
  en: 'and also|and|n',
  fr: 'et aussi|et puis|et',
  de: 'und auch|und|sowie',
  es: 'y también|y además|y',
  pt: 'e também|e além disso|e',
  it: 'e anche|e inoltre|ed|e',
  nl: 'en ook|en',
  ja: 'それと|それから|あと|また|そして',
  'zh-Hans': '还有|另外|以及|而且|并且|同时',
};

/** Words that join where they begin a sentence ("Also, how …"); within one they mean something else ("can I also …"). */
const ADDING: Readonly<Record<Locale, string>> = {
  en: 'also|plus',
  fr: 'aussi|sinon',
  de: 'außerdem|auch',
  es: 'también|además',
  pt: 'também|além disso',
  it: 'inoltre|anche',
  nl: 'ook|daarnaast',
  ja: 'ちなみに|さらに',
  'zh-Hans': '此外|顺便问一下',
};

/**
 * Words before which a joining word joins people ("my wife and I") or tells what happened next ("and it asks me"): where the subject comes
 * first, English, German and Dutch do not ask. Nothing for the languages that ask so too.
 */
const TELLING: Readonly<Record<Locale, string>> = {
  en: 'then|i|me|my|we|you|he|she|it|they',
  fr: 'moi|nous|toi',
  de: 'dann|ich|mein|meine|meiner|wir|er|sie|es|man',
  es: 'yo|nosotros|mi',
  pt: 'eu|nós',
  it: 'io|noi|mio|mia',
  nl: 'dan|ik|mijn|we|wij|hij|zij|ze|het',
  ja: '私|僕|自分',
  'zh-Hans': '我和|我们',
};

/** What a Japanese or Chinese question ends with, after which a comma or a space parts it from the next one. */
const ASKED_BEFORE_PAUSE = '(?:か|とは|いくら|吗|呢|什么|多少钱?|怎[么样].{1,2})';

/** A place where a text may part into two questions. */
export interface Parting {
  readonly left: string;
  readonly right: string;
  /** Whether a word joins the two, rather than one sentence merely following another. */
  readonly isJoined: boolean;
}

/**
 * Where a text may part: between two sentences, and around a joining word between two halves that are one sentence each (what is longer
 * is a story). Both parts have at least two words, or three letters of Japanese or Chinese.
 */
export function partingsIn(text: string, locale: Locale): Parting[] {
  return Array.from(text.matchAll(PARTINGS[locale]), ({ index, 0: parting, groups }) => {
    const mark = /^[?？]+/u.exec(parting)?.[0] ?? '';
    const left = text.slice(0, index + mark.length).trim();
    const right = text.slice(index + parting.length).trim();
    const isWithin = groups?.within !== undefined;
    const isStory = isWithin && [left, right].some((part) => HAS_SENTENCES.test(part));
    return { left, right, isStory, isJoined: isWithin || groups?.after !== undefined };
  })
    .filter(({ left, right, isStory }) => !isStory && isLongEnough(left) && isLongEnough(right))
    .map(({ left, right, isJoined }) => ({ left, right, isJoined }));
}

const PARTINGS = Object.fromEntries(LOCALES.map((locale) => [locale, partingOf(locale)])) as Record<Locale, RegExp>;

function partingOf(locale: Locale): RegExp {
  const within = JOINING[locale];
  const after = `${within}|${ADDING[locale]}`;
  const telling = TELLING[locale];
  const end = String.raw`(?:[?？]+|[.;!](?=\s)|[。；！\n])+\s*`;
  const [afterEnd, between] = isWrittenInCharacters(locale)
    ? [
        `(?<after>${after})[、，,]?`,
        `(?<within>[、，,]?(?:${within})[、，,]?|(?<=${ASKED_BEFORE_PAUSE})(?:[、，]|\\s+))(?!${telling})`,
      ]
    : [
        String.raw`¿?(?<after>${after})(?=[\s,]),?\s*`,
        String.raw`[,;]?\s+¿?(?<within>${within})\s+(?!(?:${telling})[\s,'’])`,
      ];
  return new RegExp(`${end}(?:${afterEnd})?|${between}`, 'giu');
}

/** A sentence that ends before the text does. */
const HAS_SENTENCES = /[?!.;]\s+\S|[。；！？\n]\s*\S/u;

const isLongEnough = (part: string): boolean =>
  /\S[\s'’]+\S/u.test(part) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\S{2}/u.test(part);
