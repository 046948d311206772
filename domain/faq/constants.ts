/**
 * Every number by which questions are understood, with its reason. "Measured" means: compared by cross-validation on the content's own
 * examples, near duplicates held out together (`docs/understanding.md` has the figures and the command).
 */

/**
 * Shares of the three blocks in the similarity of two texts: words, character n-grams (which survive typing errors and inflection),
 * groups of synonyms. Where there are no synonyms, the others keep their ratio. Measured, also on public data (`bench/intents.ts`).
 */
export const BLOCK_SHARES = { words: 0.2, chars: 0.4, concepts: 0.4 } as const;

/** Lengths of the character n-grams. Shorter and longer ones cost much time and change next to nothing. Measured. */
export const CHAR_NGRAMS = { shortest: 3, longest: 4 } as const;

/** Rare features weigh more, but less so than their idf says: its square root. Measured. */
export const IDF_POWER = 0.5;

/** Two neighbours are also read as one word ("pin code" = "pincode"), with less weight, unless the word gets longer than any real one. */
export const JOINED_PAIR = { weight: 0.7, longest: 14 } as const;

/** Unknown words of at least `shortest` letters are corrected by one edit, by two from `long` letters. The typed form keeps a part of the weight.
 * Only the first `mostWords` different words of a text are corrected: a page of nonsense must not hold up others. */
export const SPELLING = { shortest: 4, long: 8, typedWeight: 0.3, correctedWeight: 0.7, mostWords: 40 } as const;

/**
 * How the classifier learns. Five passes give what thirty give; `smoothing` keeps it from being too sure of few examples; rare labels
 * weigh more, by the power `balance` of (examples per label on average / examples of the label), less than half the way so that "out of
 * scope", the largest, keeps its say; features that only one example has teach nothing (`fewestExamples`). Measured.
 */
export const TRAINING = { passes: 5, rate: 4, smoothing: 0.1, balance: 0.3, fewestExamples: 2, seed: 42 } as const;

/**
 * Kernel ridge regression, for few examples: the ridge, the share of the squared cosine in the kernel, and by which power rare labels
 * weigh more. Measured on open-set splits of three training sets (`bench/intents`).
 */
export const KERNEL_RIDGE = { ridge: 0.3, square: 0.5, balance: 0.5 } as const;

/** Up to this many examples the kernel ridge learns, which takes time by their cube; above, the softmax regression. */
export const MOST_KERNEL_EXAMPLES = 1_000;

/**
 * Below this score a text is in none of the classes of a recognizer that knows no examples of what is out of scope: by the kind of
 * classifier that learned; that of the softmax regression counts from chance (0, all classes alike) to certainty (1). From training data
 * alone. On open-set splits of three public training sets (a quarter of the labels held out, near duplicates together, half of the
 * questions with typing errors) thresholds of the kernel ridge from 0.22 to 0.30 differ by chance (`bench/intents.ts --threshold`). Those
 * of the softmax regression from 0.3 to 0.45 differ little on simpler splits (no typing errors, near duplicates apart) of CLINC150's
 * training part, with 12 to 110 labels and two seeds; 0.1 is worse on each.
 */
export const IN_SCOPE = { kernel: 0.28, softmax: 0.3 } as const;

/**
 * An answer is given from this probability that it is right, something is done (`intent`, which no clarification can offer) from a lower
 * one, and a clarification from this probability that one of the offered entries is the right one; below, the question is refused. The
 * same in all languages, since the probabilities are calibrated in each. Chosen on the development questions. What they come to
 * is measured on others: of the questions out of scope but near, 3 in 100 are answered, with up to 25 in 100 in one language
 * (`docs/understanding.md`).
 */
export const THRESHOLDS = { answer: 0.75, intent: 0.55, clarify: 0.15 } as const;

/**
 * Beyond so many different words a text is not taken for more telling. In each language at most one example in a hundred is longer, so that the
 * calibration has seen nothing of what follows: a recipe has many words, and none of them is about the program.
 */
export const MOST_WORDS = 20;

/** Two entries compete, and are both offered, where the second has at least this share of the first's probability. */
export const COMPETING = 0.6;

/** A clarification offers this many at most, and only those that are not hopeless beside the best one. */
export const OFFER = { most: 3, leastShareOfBest: 0.05 } as const;

/** How sure it is that somebody who says no more than where they are asks what is offered there. */
export const ONLY_WHERE = 0.9;

/** How sure it is that somebody who hardly says more than the program's name asks one of the first questions about it. */
export const ONLY_NAMED = 0.5;

/** How sure it is that a text which stands word for word in the content means what it means there; who labeled it may have erred. */
export const KNOWN_TEXT = 0.98;

/** How sure it is that a command whose verb is negated must not be carried out, and that digits alone ask nothing; the sentence is not read. */
export const NOT_MEANT = 0.9;

/** Only so many characters of a text are read: a question stands at its beginning, and a pasted page must not hold up others. */
export const LONGEST_TEXT = 1000;

/**
 * Two questions in one text are both answered where each part alone is answered; where they do not both end with a question mark, but a
 * word joins them ("and"), at least as surely as `joined`. Beside one that is answered, a part counts, too, that would be asked back about at
 * least as surely as `leastOffered`. Measured on the development questions (all of them single) and on
 * `test/understanding/two-questions.jsonl`. Only the first partings are tried: a page of text must not hold up others.
 */
export const SEVERAL = { joined: 0.8, leastOffered: 0.5, mostPartings: 6 } as const;

/** After a bare "why?", what belongs to the entry before is offered with this confidence. */
export const FOLLOW_UP = { related: 0.5 } as const;

/**
 * How far words that only an added entry has move the probability towards it: by `slope` for each part of evidence (0 to 1) above `least`, but by `most` at most. Stems of
 * `shortest` letters or more that are `telling` (a rarity, 0 to 1) are also seen within compounds, which have `fewestMore`. Chosen on the English, German and Japanese
 * entries of `test/understanding/own-entries`; `docs/understanding.md` has the figures.
 */
export const OWN_WORDS = { least: 0.15, slope: 2, most: 0.95, telling: 0.6, shortest: 5, fewestMore: 3 } as const;
