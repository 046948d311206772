import type { Locale } from '../../domain/people/locale.ts';
import type { ClientLocale } from './localeProxy.ts';

/** The languages in which the slow tests go the whole way: with and without accents, with long words, with no spaces, and of another region. */
export const JOURNEY_LOCALES = ['en', 'fr', 'de', 'pt', 'ja'] as const satisfies readonly Locale[];
export type JourneyLocale = (typeof JOURNEY_LOCALES)[number];

/** What one person types, in their language. */
interface JourneyWords {
  /** Where the person is, and in which language their Teams is. */
  readonly client: ClientLocale;
  /** Asks where the program is offered. */
  readonly question: string;
  /** A question that names a city, and the name of its market in the same language. */
  readonly city: { readonly question: string; readonly market: string };
  /** Words that may mean several things. Which of them the bot asks back about is for the understanding to say. */
  readonly unclear: readonly string[];
  readonly enroll: string;
  readonly status: string;
  /** A market other than the client's: what finds it in the form, and how it stands there. */
  readonly market: { readonly search: string; readonly option: string };
}

export const JOURNEY_WORDS: Readonly<Record<JourneyLocale, JourneyWords>> = {
  en: {
    client: { locale: 'en-GB', country: 'GB' },
    question: 'In which countries is HUP available?',
    city: { question: 'I work in Lisbon, can I get it?', market: 'Portugal' },
    unclear: ['account', 'my subscription', 'email', 'license', 'my company', 'discount'],
    enroll: 'I want to enroll',
    status: 'where am I?',
    market: { search: 'Port', option: 'Portugal (PT)' },
  },
  fr: {
    client: { locale: 'fr-CA', country: 'CA' },
    question: 'Dans quels pays HUP est-il proposé ?',
    city: { question: 'Je travaille à Bruxelles, est-ce que je peux en profiter ?', market: 'Belgique' },
    unclear: ['compte', 'mon abonnement', 'e-mail', 'licence', 'remise', 'administrateur'],
    enroll: 'je veux m’inscrire',
    status: 'où en suis-je ?',
    market: { search: 'Belg', option: 'Belgique (BE)' },
  },
  de: {
    client: { locale: 'de-CH', country: 'CH' },
    question: 'In welchen Ländern gibt es HUP?',
    city: { question: 'Ich arbeite in Wien, kann ich das auch nutzen?', market: 'Österreich' },
    unclear: ['Konto', 'mein Abo', 'E-Mail', 'Lizenz', 'Link', 'Rabatt'],
    enroll: 'Ich möchte mich registrieren',
    status: 'Wo stehe ich?',
    market: { search: 'Öster', option: 'Österreich (AT)' },
  },
  pt: {
    client: { locale: 'pt-BR', country: 'BR' },
    question: 'Em quais países o HUP é oferecido?',
    city: { question: 'Trabalho em Lisboa, posso participar?', market: 'Portugal' },
    unclear: ['conta', 'minha assinatura', 'e-mail', 'licença', 'desconto', 'administrador'],
    enroll: 'quero me inscrever',
    status: 'em que etapa estou?',
    market: { search: 'Port', option: 'Portugal (PT)' },
  },
  ja: {
    client: { locale: 'ja-JP', country: 'JP' },
    question: 'HUP はどの国で使えますか？',
    city: { question: 'ロンドンで働いていますが、利用できますか？', market: 'イギリス' },
    unclear: ['アカウント', 'サブスクリプション', 'メール', 'ライセンス', '割引', '管理者'],
    enroll: '申し込みたい',
    status: '今どこまで進んでいますか？',
    market: { search: 'ポルト', option: 'ポルトガル (PT)' },
  },
};
