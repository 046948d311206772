import type { Locale } from '../people/locale.ts';
import { conceptFeatures, createConcepts, type SynonymGroups } from './concepts.ts';
import { BLOCK_SHARES } from './constants.ts';
import { charFeatures, type Features, type Readings, wordFeatures } from './features.ts';
import { createSpelling } from './spelling.ts';
import { createStemmer } from './stems.ts';
import { fitTfidf, type SparseVector, type Vectorizer } from './tfidf.ts';
import { tokensOf } from './tokens.ts';

/** A text as the space sees it. */
export interface PlacedText {
  /** Its dot product with that of another text is their similarity (0 to 1). */
  readonly vector: SparseVector;
  /** The stems of its words, in order. */
  readonly stems: readonly string[];
}

/** Texts of one language as vectors. */
export interface TextSpace {
  /** In the order of the texts that the space was made of. */
  readonly examples: readonly PlacedText[];
  /** Ids in vectors are below this. */
  readonly size: number;
  /** A text that somebody typed, its spelling corrected. */
  read(text: string): PlacedText;
}

/** Learns a language's words and their weight from the examples. */
export function createTextSpace(texts: readonly string[], synonyms: SynonymGroups, locale: Locale): TextSpace {
  const stem = createStemmer(locale);
  const conceptOf = createConcepts(synonyms, stem);
  const tokens = texts.map((text) => tokensOf(text, locale));
  const readings = tokens.map(asTyped);
  const readWords = createSpelling(tokens.flat());
  const { size, vectors, vectorOf } = joinBlocks(readings, [
    { share: BLOCK_SHARES.words, featuresOf: (typed) => wordFeatures(typed, stem) },
    { share: BLOCK_SHARES.chars, featuresOf: charFeatures },
    ...(synonyms.length === 0
      ? []
      : [{ share: BLOCK_SHARES.concepts, featuresOf: (typed: Readings) => conceptFeatures(typed, stem, conceptOf) }]),
  ]);
  return {
    size,
    examples: vectors.map((vector, index) => ({ vector, stems: (tokens[index] ?? []).map(stem) })),
    read: (text) => {
      const typed = readWords(tokensOf(text, locale));
      return {
        vector: vectorOf(typed),
        stems: typed.flatMap(([best]) => (best === undefined ? [] : [stem(best.word)])),
      };
    },
  };
}

const asTyped = (tokens: readonly string[]): Readings => tokens.map((word) => [{ word, weight: 1 }]);

/** One kind of features, and its share in the similarity. */
interface Block {
  readonly share: number;
  readonly featuresOf: (readings: Readings) => Features;
}

/** The blocks side by side, each scaled so that the dot product of two vectors is the weighted mean of the blocks'. */
function joinBlocks(examples: readonly Readings[], blocks: readonly Block[]) {
  let size = 0;
  const total = blocks.reduce((sum, { share }) => sum + share, 0);
  const placed = blocks.map(({ share, featuresOf }) => {
    const features = examples.map(featuresOf);
    const block = { featuresOf, features, tfidf: fitTfidf(features), scale: Math.sqrt(share / total), offset: size };
    size += block.tfidf.size;
    return block;
  });
  return {
    size,
    vectors: examples.map((_, index) => join(placed, (block) => block.features[index] ?? new Map())),
    vectorOf: (readings: Readings) => join(placed, (block) => block.featuresOf(readings)),
  };
}

interface PlacedBlock {
  readonly tfidf: Vectorizer;
  readonly scale: number;
  readonly offset: number;
}

function join<B extends PlacedBlock>(blocks: readonly B[], featuresOf: (block: B) => Features): SparseVector {
  const ids: number[] = [];
  const weights: number[] = [];
  for (const block of blocks) {
    const vector = block.tfidf.vector(featuresOf(block));
    for (const id of vector.ids) ids.push(id + block.offset);
    for (const weight of vector.weights) weights.push(weight * block.scale);
  }
  return { ids, weights };
}
