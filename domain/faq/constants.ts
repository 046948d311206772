/**
 * Every number by which questions are understood, with its reason. "Measured" means: compared by cross-validation on the content's own
 * examples, near duplicates held out together (`docs/understanding.md` has the figures and the command).
 */

/** Shares of the three blocks in the similarity of two texts: words, character n-grams (which survive typing errors and inflection), groups of synonyms. Measured. */
export const BLOCK_SHARES = { words: 0.175, chars: 0.525, concepts: 0.3 } as const;

/** Lengths of the character n-grams. Shorter and longer ones change nothing. */
export const CHAR_NGRAMS = { shortest: 2, longest: 5 } as const;

/** Two neighbours are also read as one word ("pin code" = "pincode"), with less weight, unless the word gets longer than any real one. */
export const JOINED_PAIR = { weight: 0.7, longest: 14 } as const;

/** Unknown words of at least `shortest` letters are corrected by one edit, by two from `long` letters. The typed form keeps a part of the weight. */
export const SPELLING = { shortest: 4, long: 8, typedWeight: 0.5, correctedWeight: 0.7 } as const;

/** Examples of one label that are more alike than this are held out together when the engine is tried on its own examples. */
export const NEAR_DUPLICATE = 0.6;

/**
 * How the classifier learns. Six passes give what thirty give, in a fifth of the time; `smoothing` keeps it from being too sure of few
 * examples; rare labels weigh more by the power `balance` of (examples per label on average / examples of the label); features that only
 * one example has teach nothing (`fewestExamples`). Measured.
 */
export const TRAINING = { passes: 6, rate: 6, smoothing: 0.1, balance: 0.5, fewestExamples: 2, seed: 42 } as const;

/**
 * From what the classifier says to the probability that it is right: a logistic regression on the log-odds of the best candidate
 * (`top`), of the candidates that would be offered (`offered`), of "out of scope" (`outside`), and on the similarity to the nearest example
 * (`nearest`). Fitted to cross-validated outcomes by `npm run evaluate -- --calibrate`, which prints these lines.
 */
export const CALIBRATION = {
  right: { bias: 0, top: 1, offered: 0, outside: 0, nearest: 0 },
  shown: { bias: 0, top: 0, offered: 1, outside: 0, nearest: 0 },
} as const;

/** Answered from this probability that the best candidate is right; offered from this probability that one of the offered is. Below, refused. */
export const THRESHOLDS = { answer: 0.5, clarify: 0.4 } as const;

/** A clarification offers this many at most, and only those that are not hopeless beside the best one. */
export const OFFER = { most: 3, leastShareOfBest: 0.05 } as const;

/**
 * By how much (0 to 1) a language's score must lead: one without content over those with, and one content language over the next. Names
 * and loan words make short questions look Italian or Dutch, hence the first.
 */
export const LANGUAGE = { foreignMargin: 0.08, contentMargin: 0.03 } as const;

/** How sure it is that somebody who says no more than where they are asks what is offered there. */
export const ONLY_WHERE = 0.9;
