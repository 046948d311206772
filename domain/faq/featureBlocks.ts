import type { Locale } from '../people/locale.ts';
import { createRunConcepts, createWordConcepts, type SynonymGroups } from './concepts.ts';
import { BLOCK_SHARES } from './constants.ts';
import { charFeatures, type Features, type Readings, wordFeatures } from './features.ts';
import { runFeatures } from './runFeatures.ts';
import { isWrittenInCharacters } from './scripts.ts';
import { createVectorizer, type FeatureWeights, type SparseVector } from './tfidf.ts';

/** A text as its words, and as the letters that stand together. */
export interface TypedText {
  readonly readings: Readings;
  readonly runs: readonly string[];
}

/** Chinese and Japanese, written without spaces, are read by what stands together; the others by their words. */
export function featureBlocks(locale: Locale, synonyms: SynonymGroups, stem: (word: string) => string): FeatureBlock[] {
  const isUnparted = isWrittenInCharacters(locale);
  const conceptsIn = isUnparted ? createRunConcepts(synonyms) : createWordConcepts(synonyms, stem);
  const blocks: FeatureBlock[] = [
    { share: BLOCK_SHARES.words, featuresOf: ({ readings }) => wordFeatures(readings, stem) },
    {
      share: BLOCK_SHARES.chars,
      featuresOf: ({ readings, runs }) => (isUnparted ? runFeatures(runs) : charFeatures(readings)),
    },
    {
      share: synonyms.length === 0 ? 0 : BLOCK_SHARES.concepts,
      featuresOf: ({ readings, runs }) => conceptsIn(readings, runs),
    },
  ];
  return blocks.filter(({ share }) => share > 0);
}

/** One kind of features, and its share in the similarity. */
export interface FeatureBlock {
  readonly share: number;
  readonly featuresOf: (text: TypedText) => Features;
}

/** How many features the blocks know together. */
export const sizeOf = (blocks: readonly FeatureWeights[]): number =>
  blocks.reduce((sum, { features }) => sum + features.length, 0);

/** Joins the vectors of the blocks, each scaled so that the dot product of two joined ones is the weighted mean of the blocks'. */
export function createJoin(kinds: readonly FeatureBlock[], blocks: readonly FeatureWeights[]) {
  const total = kinds.reduce((sum, { share }) => sum + share, 0);
  const placed = blocks.map((block, index) => ({
    vectorizer: createVectorizer(block),
    scale: Math.sqrt((kinds[index]?.share ?? 0) / total),
    offset: sizeOf(blocks.slice(0, index)),
  }));
  return (featuresOf: (block: number) => Features): SparseVector => {
    const ids: number[] = [];
    const weights: number[] = [];
    for (const [index, { vectorizer, scale, offset }] of placed.entries()) {
      const vector = vectorizer(featuresOf(index));
      for (const id of vector.ids) ids.push(id + offset);
      for (const weight of vector.weights) weights.push(weight * scale);
    }
    return { ids, weights };
  };
}
