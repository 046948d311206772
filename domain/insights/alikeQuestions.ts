import type { Features } from '../faq/features.ts';
import { runFeatures } from '../faq/runFeatures.ts';
import { createSimilarityIndex } from '../faq/similarityIndex.ts';
import { createStemmer } from '../faq/stems.ts';
import { createVectorizer, fitTfidf, type SparseVector } from '../faq/tfidf.ts';
import { createTokenReader } from '../faq/tokenReader.ts';
import type { Locale } from '../people/locale.ts';

/**
 * From here on two questions are alike (0 to 1). Looked at on the content's own examples, 2,000 in a language: at 0.3 whatever shares a frequent word runs together, at 0.5 hardly
 * anything does.
 */
const ALIKE = 0.4;

/** A language, and some texts in it that tell which of its words are frequent: of few questions alone nobody could say. */
export interface LanguageSample {
  readonly locale: Locale;
  readonly texts: readonly string[];
}

/** Of each question the places of those that are like it, itself among them, the most alike first. */
export function alikeIn(questions: readonly string[], language: LanguageSample): readonly (readonly number[])[] {
  const { vectors, size } = placed(questions, language);
  const similaritiesOf = createSimilarityIndex(vectors, size);
  return vectors.map((vector) => {
    const similarities = similaritiesOf(vector);
    const near: number[] = [];
    // Of 2,000 questions this is looked at four million times.
    for (let index = 0; index < similarities.length; index += 1)
      if ((similarities[index] as number) >= ALIKE) near.push(index);
    return near.sort((a, b) => (similarities[b] as number) - (similarities[a] as number) || a - b);
  });
}

/** By the stems of their words, or by what stands together where words are not parted; those that are frequent count for little. */
function placed(
  questions: readonly string[],
  { locale, texts }: LanguageSample,
): { vectors: readonly SparseVector[]; size: number } {
  const tokens = createTokenReader(locale, new Map());
  const stem = createStemmer(locale);
  const featuresOf = (text: string): Features => {
    const runs = tokens.runsOf(text);
    return runs.length > 0 ? runFeatures(runs) : new Map(tokens.wordsOf(text).map((word) => [stem(word), 1]));
  };
  const features = questions.map(featuresOf);
  const learned = fitTfidf([...features, ...texts.map(featuresOf)], 1);
  // Understanding dampens how much rare words weigh; among questions that nothing was learned from, they are what tells.
  const weights = { ...learned, idfs: learned.idfs.map((idf) => idf ** 2) };
  return { vectors: features.map(createVectorizer(weights)), size: weights.features.length };
}
