import { createMarketFinder } from '../../domain/faq/marketFinder.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import type { LanguageExamples } from '../../scripts/evaluation/languageExamples.ts';

/** English examples by their labels, in this order, and nothing else that is known of English. */
export function exampleSet(byLabel: Readonly<Record<string, readonly string[]>>): LanguageExamples {
  const utterances = Object.entries(byLabel).flatMap(([label, texts]): Utterance[] =>
    texts.map((text) => ({ text, label })),
  );
  return { locale: 'en', utterances, synonyms: [], abbreviations: new Map(), findMarkets: createMarketFinder({}) };
}
