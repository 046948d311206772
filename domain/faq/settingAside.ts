import { LIST_SIGNS, LIST_WORDS } from './listWords.ts';
import type { FoundPlace } from './placeFinder.ts';
import { typedWords } from './typedWords.ts';

/** What sets a place aside when it stands right before it (without accents, apostrophes as spaces), as each language says it. */
const BEFORE = {
  en: 'not(?: in| from| to| for)?|except(?:ing)?(?: for)?|excluding|excluded|excl|outside(?: of)?|apart from|other than|besides|aside from|in addition to|no longer in|don t (?:work|live) in',
  fr: 'sauf|hormis|excepte|excluant|hors(?: de| du| d)?|outre|en plus d(?:e|u|es)?|(?:en )?dehors d(?:e|u|es)?|a part|autre que|(?:pas|plus) (?:en|aux?|a|dans|de|du|d)',
  de: 'au(?:ß|ss)er(?:halb)?(?: von)?|nicht(?: aus| nach| fur| bei)?|ausgenommen|abgesehen von|mit ausnahme (?:von|der|des)|bis auf|neben|zusatzlich zu|ohne|(?:an)?statt',
  es: 'no (?:(?:trabajo|vivo|estoy) en|en|desde|para|es|sea)|tampoco en|excepto|(?:a|con) excepcion de|salvo|menos|fuera del?|aparte de|ademas d(?:e|el)|excluyendo|sin contar',
  pt: 'nao (?:(?:trabalho|moro|estou) (?:em|n[oa]s?)|em|n[oa]s?|e|seja|para)|exceto|com excecao d[eao]s?|fora d[eao]s?|tirando|alem d[eao]s?|a nao ser|excluindo',
  it: 'non(?: (?:lavoro|abito|vivo|sono) (?:in|a)| in| nel| nella| nei| negli| a| e| da| per)?|tranne(?: che)?|eccetto|(?:ad eccezione|al di fuori) d(?:i|el|ella|ei|egli)|fuori da(?:l|lla|i|gli)?|a parte|oltre (?:a(?:l|lla|i|gli|lle)?|che (?:in|a))|esclus[oaie]',
  nl: 'niet(?: uit| naar| voor| op)?|behalve|buiten|uitgezonderd|met uitzondering van|anders dan|naast|exclusief',
} as const;

/** "Why not in Japan?" asks about Japan. */
const WHY = '(?:why|warum|wieso|pourquoi|por que|perche|waarom)';
const IN_THE =
  '(?: (?:in|im|en|em|nel|nella))?(?: (?:the|l[aeo]s?|l|aux?|en|d(?:er|ie|as|em|en)|el|os?|as?|n?[oa]s?|il|i|gli|het))?';
const SAID_BEFORE = new RegExp(`(?:^| )(?<!\\b${WHY} )(?:${Object.values(BEFORE).join('|')})${IN_THE}$`);

/** The same in Chinese ("除了…", "不是…", "不在…"), but not in a question ("是不是…", "为什么不在…") or another word ("删除"). */
const SIGNS_BEFORE = /(?:(?<![删刪去清解免废移])除[了去开]?|(?<![是么])不是|(?<![在么])不在|不(?:包括|包含|含))$/;
/** Japanese and Chinese say it after the name, too: "…以外", "…を除く", "…ではなく". */
const SIGNS_AFTER = /^(?:以外|之外|除外|の(?:ほか|他)|を?除[いくき]|を抜|ではなく|じゃなく|でなく)/;

/** Where a clause ends, what came before says nothing of the place: "non, in Spagna". */
const CLAUSE_END = /[,;:!?，。；：！？]|(?<!excl)\./;

/** For each place, whether the text sets it aside ("everywhere except Japan and Russia"): a list goes on with what is said of one. */
export function setAside(text: string, places: readonly FoundPlace[]): boolean[] {
  const gaps = places.map(({ from }, index) => text.slice(places[index - 1]?.to ?? 0, from));
  const isAfter = places.map(({ to }) => SIGNS_AFTER.test(text.slice(to)));
  const isAside = gaps.map((gap, index) => isAfter[index] === true || isSaidBefore(gap));
  for (let index = 1; index < places.length; index += 1)
    isAside[index] ||= isAside[index - 1] === true && isAfter[index - 1] !== true && isList(gaps[index]);
  for (let index = places.length - 1; index > 0; index -= 1)
    if (isAfter[index] && isList(gaps[index])) isAfter[index - 1] = isAside[index - 1] = true;
  return isAside;
}

function isSaidBefore(gap: string): boolean {
  const words = wordsOf(gap.split(CLAUSE_END).at(-1) ?? '').join(' ');
  return SAID_BEFORE.test(words) || SIGNS_BEFORE.test(words);
}

/** Whether what stands between two places only joins them. */
const isList = (gap = ''): boolean =>
  !/[.?!]\s|[。？！]/.test(gap) && wordsOf(gap).every((word) => LIST_WORDS.has(word) || LIST_SIGNS.test(word));

const wordsOf = (text: string): string[] => typedWords(text).map(({ folded }) => folded);
