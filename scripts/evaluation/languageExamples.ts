import type { FindMarkets } from '../../domain/faq/marketFinder.ts';
import type { LanguageParts } from '../../domain/faq/textSpace.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import type { Locale } from '../../domain/people/locale.ts';

/** What training and trying need to know of a language. */
export interface LanguageExamples<Example extends Utterance = Utterance> extends LanguageParts {
  readonly utterances: readonly Example[];
  readonly findMarkets: FindMarkets;
}

/** The content of all languages, as far as examples are concerned. */
type ExamplesByLocale<Example extends Utterance> = { readonly utterances: ByLocale<readonly Example[]> } & {
  readonly [Part in 'synonyms' | 'abbreviations']: ByLocale<LanguageParts[Part]>;
};
type ByLocale<Part> = Readonly<Record<Locale, Part>>;

/** One language of the content. */
export function examplesOf<Example extends Utterance>(
  { utterances, synonyms, abbreviations }: ExamplesByLocale<Example>,
  locale: Locale,
  findMarkets: FindMarkets,
): LanguageExamples<Example> {
  const language = { locale, synonyms: synonyms[locale], abbreviations: abbreviations[locale] };
  return { ...language, utterances: utterances[locale], findMarkets };
}
