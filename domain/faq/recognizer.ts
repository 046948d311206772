import { leastInScope, trainClassifier } from './classifier.ts';
import { LONGEST_TEXT, MOST_KERNEL_EXAMPLES, TRAINING } from './constants.ts';
import { labelClasses } from './labelClasses.ts';
import { type FindRareLabel, learnRareTexts } from './rareTexts.ts';
import { createPlacing, type LanguageParts, learnTextSpace } from './textSpace.ts';
import type { Utterance } from './understanding.ts';

/** What a recognizer makes of a text. */
export interface Recognition {
  /** All labels with their scores, best first. */
  readonly ranked: readonly (readonly [label: string, score: number])[];
  /** Whether the best label is likely enough for the text to belong to any of them. */
  readonly isInScope: boolean;
}

/** Reads one text. */
export type Recognize = (text: string) => Recognition;

/**
 * The engine on its own: learns any labelled texts of one language, without synonyms, places or examples of what is out of scope.
 * From many examples, those of labels that have few are known by their words, too.
 * @throws RangeError where there is no example, or none with a word.
 */
export function trainRecognizer(
  examples: readonly Utterance[],
  { locale, abbreviations }: Pick<LanguageParts, 'locale' | 'abbreviations'>,
): Recognize {
  if (examples.length === 0) throw new RangeError('There is no example to learn from.');
  const language = { locale, abbreviations, synonyms: [] };
  const texts = examples.map(({ text }) => text.slice(0, LONGEST_TEXT));
  const areFew = texts.length <= MOST_KERNEL_EXAMPLES;
  const learned = learnTextSpace(texts, language, areFew ? 1 : TRAINING.fewestExamples);
  if (learned.examples.every(({ stems }) => stems.length === 0)) throw new RangeError('No example has a word.');
  const { labels, training } = labelClasses(examples, learned);
  const classify = trainClassifier(training);
  const place = createPlacing(learned.space, language);
  const least = leastInScope(examples.length, labels.length);
  const findRare: FindRareLabel = areFew ? () => undefined : learnRareTexts(examples);
  return (typed) => {
    const text = typed.slice(0, LONGEST_TEXT);
    const { vector } = place(text);
    const scores = classify(vector);
    const ranked = labels.map((label, at) => [label, scores[at] ?? 0] as const).sort((a, b) => b[1] - a[1]);
    const rare = findRare(text);
    if (rare !== undefined) return { ranked: withFirst(rare, ranked), isInScope: true };
    return { ranked, isInScope: vector.ids.length > 0 && (ranked[0]?.[1] ?? 0) >= least };
  };
}

/** The ranking with one label as sure as can be. */
function withFirst(label: string, ranked: Recognition['ranked']): Recognition['ranked'] {
  return [[label, 1], ...ranked.filter(([other]) => other !== label)];
}
