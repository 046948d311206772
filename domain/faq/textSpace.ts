import type { Locale } from '../people/locale.ts';
import { createRunConcepts, createWordConcepts, type SynonymGroups } from './concepts.ts';
import { BLOCK_SHARES } from './constants.ts';
import { charFeatures, type Features, type Readings, wordFeatures } from './features.ts';
import { runFeatures } from './runFeatures.ts';
import { isWrittenInCharacters } from './scripts.ts';
import { countWords, createSpelling, type WordCounts } from './spelling.ts';
import { createStemmer } from './stems.ts';
import { createVectorizer, type FeatureWeights, fitTfidf, type SparseVector } from './tfidf.ts';
import { type Abbreviations, createTokenReader } from './tokenReader.ts';

/** A text as the space sees it. */
export interface PlacedText {
  /** Its dot product with that of another text is their similarity (0 to 1). */
  readonly vector: SparseVector;
  /** The stems of its words, in order. */
  readonly stems: readonly string[];
}

/** What is known of a language besides its examples. */
export interface LanguageParts {
  readonly locale: Locale;
  readonly synonyms: SynonymGroups;
  readonly abbreviations: Abbreviations;
}

/** What was learned of a language's words and their weight. Plain data. */
export interface TextSpace {
  readonly words: WordCounts;
  /** One for each block of features, in order. */
  readonly blocks: readonly FeatureWeights[];
}

/** A text space, and the texts that it was learned from, in order. */
export interface LearnedSpace {
  readonly space: TextSpace;
  readonly examples: readonly PlacedText[];
  /** Ids in vectors are below this. */
  readonly size: number;
}

/** Learns a language's words and their weight from the examples; features that fewer than `fewest` of them have are not kept. */
export function learnTextSpace(texts: readonly string[], language: LanguageParts, fewest = 1): LearnedSpace {
  const tokens = createTokenReader(language.locale, language.abbreviations);
  const stem = createStemmer(language.locale);
  const words = texts.map(tokens.wordsOf);
  const typed = texts.map((text, index) => ({ runs: tokens.runsOf(text), readings: asTyped(words[index] ?? []) }));
  const kinds = blocksOf(language, stem);
  const features = kinds.map(({ featuresOf }) => typed.map(featuresOf));
  const blocks = features.map((ofBlock) => fitTfidf(ofBlock, fewest));
  const join = createJoin(kinds, blocks);
  const examples = words.map((ofText, index) => ({
    vector: join((block) => features[block]?.[index] ?? new Map()),
    stems: ofText.map(stem),
  }));
  return { space: { words: countWords(words.flat()), blocks }, examples, size: sizeOf(blocks) };
}

/** Places a text that somebody typed, its spelling corrected. */
export type PlaceText = (text: string) => PlacedText;

/** Places texts in a space that was learned of the same language. */
export function createPlacing({ words, blocks }: TextSpace, language: LanguageParts): PlaceText {
  const tokens = createTokenReader(language.locale, language.abbreviations);
  const stem = createStemmer(language.locale);
  const readWords = createSpelling(words);
  const kinds = blocksOf(language, stem);
  const join = createJoin(kinds, blocks);
  return (text) => {
    const readings = readWords(tokens.wordsOf(text));
    const typed = { runs: tokens.runsOf(text), readings };
    return {
      vector: join((block) => kinds[block]?.featuresOf(typed) ?? new Map()),
      stems: readings.flatMap(([best]) => (best === undefined ? [] : [stem(best.word)])),
    };
  };
}

const sizeOf = (blocks: readonly FeatureWeights[]): number =>
  blocks.reduce((sum, { features }) => sum + features.length, 0);

const asTyped = (words: readonly string[]): Readings => words.map((word) => [{ word, weight: 1 }]);

/** A text as its words, and as the letters that stand together. */
interface TypedText {
  readonly readings: Readings;
  readonly runs: readonly string[];
}

/** Chinese and Japanese, written without spaces, are read by what stands together; the others by their words. */
function blocksOf({ locale, synonyms }: LanguageParts, stem: (word: string) => string): Block[] {
  const isUnparted = isWrittenInCharacters(locale);
  const conceptsIn = isUnparted ? createRunConcepts(synonyms) : createWordConcepts(synonyms, stem);
  const blocks: Block[] = [
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
interface Block {
  readonly share: number;
  readonly featuresOf: (text: TypedText) => Features;
}

/** Joins the vectors of the blocks, each scaled so that the dot product of two joined ones is the weighted mean of the blocks'. */
function createJoin(kinds: readonly Block[], blocks: readonly FeatureWeights[]) {
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
