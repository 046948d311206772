import type { Locale } from '../people/locale.ts';
import type { SynonymGroups } from './concepts.ts';
import { createJoin, featureBlocks, sizeOf } from './featureBlocks.ts';
import type { Readings } from './features.ts';
import { countWords, createSpelling, type WordCounts } from './spelling.ts';
import { createStemmer } from './stems.ts';
import { type FeatureWeights, fitTfidf, type SparseVector } from './tfidf.ts';
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
  const kinds = featureBlocks(language.locale, language.synonyms, stem);
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
  const kinds = featureBlocks(language.locale, language.synonyms, stem);
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

const asTyped = (words: readonly string[]): Readings => words.map((word) => [{ word, weight: 1 }]);
