import type { Locale } from '../people/locale.ts';

/**
 * How a language negates what follows or precedes: regular expressions over small letters without accents, words parted by one space.
 * What stands between a negation and its verb is a closed list, so that "I can't enroll" and "I don't know how to enroll" stay calls for help.
 */
export interface NegationWords {
  /** Negations before the verb, and the words that may stand between them and it. */
  readonly before: string;
  readonly between: string;
  /** Negations after the verb ("lösch meine Daten nicht"), with the words between. */
  readonly after?: { readonly words: string; readonly between: string };
  /** A clause with one of these says that something does not work, or asks why: it negates no wish. */
  readonly unless: string;
}

/** The words of negation, for the languages that part words. */
export const NEGATION_WORDS: Readonly<Record<Exclude<Locale, 'ja' | 'zh-Hans'>, NegationWords>> = {
  en: {
    before: 'not|dont|don t|didnt|didn t|havent|haven t|hasn t|wont|won t|never|without|no need to|nobody should|stop',
    between:
      'want|wish|like|would|need|you|to|yet|even|actually|really|just|please|me|us|my|it|any|anything|be|been|get|have|had|ever|going|planning|gonna|wanna|already|so',
    unless: 'why|can|could|able|cannot|unable|let|lets|letting|forget',
  },
  fr: {
    before: 'pas|jamais|point|sans|n|ne',
    between:
      'encore|toujours|vraiment|de|d|me|m|te|vous|nous|se|s|le|la|l|les|y|que|qu|tu|on|etre|rien|envie|avoir|ai|avons|a',
    after: { words: 'pas|jamais', between: 'le|la|les|l|mon|ma|mes|moi|me|m|donnees|inscription' },
    unless: 'pourquoi|peux|peut|pouvons|puis|arrive|arrivons|sais|reussi|reussis|parviens|laisse|marche',
  },
  de: {
    before: 'nicht|nichts|nie|niemals|kein|keine|keinen|ohne',
    between:
      'zu|mehr|mich|mir|uns|meine|meinen|es|das|daten|anmeldung|registrierung|die|noch|etwas|wirklich|einfach|so|dass|sie|ihr|du',
    after: {
      words: 'nicht|nie',
      between:
        'mich|mir|meine|meinen|die|das|den|daten|es|bitte|ihr|sie|anmeldung|registrierung|adresse|mail|jetzt|noch',
    },
    unless: 'warum|wieso|weshalb|kann|konnte|konnen|klappt|geht|lasst|ging|schaffe',
  },
  es: {
    before: 'no|nunca|jamas|tampoco|sin',
    between:
      'quiero|queremos|quisiera|deseo|me|nos|lo|la|los|las|le|se|te|he|hemos|ha|habia|que|voy|vamos|a|todavia|aun|por|favor|nada|pienso|necesito|quieras|ya|ser|mis|mi',
    unless: 'por que|puedo|podemos|pude|podido|deja|funciona',
  },
  pt: {
    before: 'nao|nunca|jamais|sem',
    between:
      'quero|queremos|queria|gostaria|desejo|de|me|nos|eu|o|a|os|as|vou|vamos|que|ainda|mais|por|favor|voce|voces|pretendo|precisa|precisam|tenho|foi|nada|e|para|pra|ser|ja|meus|minha',
    unless: 'por que|porque|posso|podemos|consigo|conseguimos|consegui|deixa|funciona',
  },
  it: {
    before: 'non|mai|senza',
    between:
      'ho|abbiamo|ancora|voglio|vogliamo|vorrei|desidero|mi|ci|lo|la|l|li|le|i|devi|dovete|intendo|essere|che|piu|tu|voi|niente|nulla|per|favore|e|stato|miei|mia',
    unless: 'perche|posso|possiamo|riesco|riusciamo|riuscito|potuto|funziona|lascia',
  },
  nl: {
    before: 'niet|niets|nooit|geen|zonder',
    between:
      'te|meer|mij|me|ons|mijn|het|nog|dat|je|jullie|willen|hebben|hoeven|al|zelf|meteen|iets|om|data|gegevens|inschrijving',
    after: {
      words: 'niet|nooit',
      between:
        'mijn|me|mij|gegevens|data|het|ze|inschrijving|aanmelding|adres|mail|aub|alsjeblieft|u|jullie|die|deze|nu|nog',
    },
    unless: 'waarom|kan|kon|kunnen|lukt|laat|werkt',
  },
};

/** What stands right after a Japanese verb that is negated, wished away or forbidden. "…ませんか" asks for it. */
export const NEGATED_AFTER_JAPANESE =
  '(?:(?:て|で)い?ない(?!か|と)|なかった|ないで(?!す)|なくて(?:いい|良い|よい|結構|大丈夫)|たくな|たくあり|ません(?!か|で)|て(?:欲|ほ)しくな|ちゃ(?:だめ|ダメ|駄目)|ては(?:いけ|だめ|ダメ))';

/** What makes a Japanese verb say that something does not work. */
export const CANNOT_JAPANESE = '(?:でき|られ|[めけれ]ま|[めけれ]な)';

/** What stands before a Chinese verb, with what may stand between. "要不要…", "有没有…" and "不能…" are questions or say that it does not work. */
export const NEGATED_BEFORE_CHINESE =
  '(?:(?<!要)不要|(?<![特区级类个分告])别|勿|(?<!想)不想|(?<!用)不用|不必|不需要|不希望|不打算|(?<!愿意)不愿意|(?<!有)没有?|(?<!会)不会|无需|未)(?:你们?|再|把|给|帮|想|要|去|被|我的?|我们的?|所有|任何|这些?|数据|资料|信息|重新|现在|继续|真的?)*';
