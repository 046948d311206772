/**
 * Every number by which languages are told apart, in nats of evidence (a natural logarithm: 3 is twenty to one). Measured on halves of the
 * content's own examples and on `content/questions`; `docs/understanding.md` has the figures.
 */
export const EVIDENCE = {
  /** Added to a word's frequency (per 10,000 words) in each language, so that one that a language lacks is unlikely in it, not impossible. */
  smoothing: 0.3,
  /** How much the letters' score counts beside the words, and the most by which a language may fall behind by it. */
  letters: 0.05,
  mostByLetters: 4,
  /** What it counts that a character is in the national standard of Chinese or of Japanese alone. */
  ownCharacter: 4,
  /** What it counts that the conversation was in a language so far. */
  conversation: 3,
  /** The same for texts of at most `shortWords` words: "status" or "ok" says next to nothing about the language. */
  conversationShort: 5,
  shortWords: 2,
  /** What it counts that the person uses Teams in a language, where there is no conversation yet: less, for many do so in English. */
  person: 1.5,
  personShort: 3,
} as const;

/** How clearly a text must be in a language that the content lacks. */
export interface ForeignFrom {
  readonly fewestWords: number;
  /** The share of the words that the content's closest language may know, 0 to 1. */
  readonly mostKnownWords: number;
  /** By how much of the detector's score (0 to 1) the letters must be closer to that other language. */
  readonly lead: number;
}

/**
 * When a text in Latin letters is in a language that the content lacks: what `sentence`, `short` or, for a person whose Teams is in a
 * language that the content lacks, `hinted` asks for, each in full, for misspelled English or Italian looks like many languages to the
 * letters alone. Of the content's examples, each read by the words of the others, ten in 31,000 are `short` (pinyin and sounds mostly).
 */
export const FOREIGN = {
  sentence: { fewestWords: 4, mostKnownWords: 0.5, lead: 0.05 },
  short: { fewestWords: 2, mostKnownWords: 0.4, lead: 0.12 },
  hinted: { fewestWords: 1, mostKnownWords: 0.67, lead: 0.05 },
} as const satisfies Readonly<Record<string, ForeignFrom>>;
