/**
 * Every number by which languages are told apart, in nats of evidence (a natural logarithm: 3 is twenty to one). Measured on halves of the
 * content's own examples and on `test/understanding/development`; `docs/understanding.md` has the figures.
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

/**
 * When a text in Latin letters is in a language that the content lacks: it has so many words, most of them are strange to the content's
 * closest language, and its letters are closer to that other language by so much of the detector's score (0 to 1). All three, for
 * misspelled English or Italian looks like many languages to the letters alone.
 */
export const FOREIGN = { fewestWords: 4, mostKnownWords: 0.5, lead: 0.05 } as const;
