import { createSimilarityIndex } from '../../domain/faq/similarityIndex.ts';
import { type LanguageParts, learnTextSpace } from '../../domain/faq/textSpace.ts';

/** The similarities (0 to 1) of one of a language's texts, by its place, with all of them. */
export function exampleSimilarities(
  texts: readonly string[],
  language: LanguageParts,
): (place: number) => Float64Array {
  const space = learnTextSpace(texts, language);
  const vectors = space.examples.map(({ vector }) => vector);
  const similaritiesWith = createSimilarityIndex(vectors, space.size);
  return (place) => similaritiesWith(vectors[place] ?? { ids: [], weights: [] });
}
