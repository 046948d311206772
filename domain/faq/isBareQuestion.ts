import type { Locale } from '../people/locale.ts';

/** Questions that name nothing themselves: "why?", "and then?", "what does that mean?". Lower case, without accents. */
const BARE: Readonly<Record<Locale, RegExp>> = {
  en: /^((and|but|so|ok,?) )?(why|how|how come|when|why is that|why not|how so|really|then|then what|after that|afterwards|tell me more|more|more details|what does that mean)$/,
  fr: /^((et|mais|ok,?) )?(pourquoi|comment|comment ca|quand|pourquoi ca|pourquoi pas|ah bon|vraiment|apres|ensuite|dis m'en plus|plus de details|c'est a dire)$/,
  de: /^((und|aber|ok,?) )?(warum|wieso|weshalb|wie|wann|warum das|warum nicht|wirklich|echt|dann|danach|mehr|mehr dazu|was heisst das)$/,
  es: /^((y|pero|ok,?) )?(por que|como|cuando|por que no|de verdad|en serio|luego|despues|mas|mas detalles|que significa eso)$/,
  pt: /^((e|mas|ok,?) )?(por que|porque|como|quando|por que nao|serio|depois|ai|mais|mais detalhes|como assim|o que isso significa)$/,
  it: /^((e|ma|ok,?) )?(perche|come|quando|perche no|davvero|poi|dopo|di piu|piu dettagli|cosa significa|cioe)$/,
  nl: /^((en|maar|ok,?) )?(waarom|hoe|hoezo|wanneer|waarom niet|echt|dan|daarna|meer|meer info|wat betekent dat)$/,
  ja: /^(なぜ|なんで|何で|どうして|どうやって|いつ|本当|詳しく|もっと詳しく|それから|その後は|どういうこと|どういう意味)(ですか)?$/u,
  'zh-Hans': /^(那?为什么|为啥|怎么|怎么办|什么时候|真的吗?|然后呢?|之后呢|详细点|什么意思|怎么回事)$/u,
};

/** Whether a text (lower case, without accents) asks about what was said before, and names nothing itself. */
export const isBareQuestion = (folded: string, locale: Locale): boolean =>
  BARE[locale].test(folded.replace(/[\s?？¿!！.。…]+$|^[\s¿]+/gu, '').replaceAll('ß', 'ss'));
