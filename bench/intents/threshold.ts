import { createRandom, shuffle } from '../../domain/faq/random.ts';
import { createSimilarityIndex } from '../../domain/faq/similarityIndex.ts';
import { learnTextSpace } from '../../domain/faq/textSpace.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import { nearDuplicateGroups } from '../../scripts/evaluation/nearDuplicates.ts';
import { ENGLISH_TEXTS, OURS } from './engines.ts';
import { matthews, type Prediction } from './measures.ts';
import { runEngine } from './run.ts';

const SPLITS = 5;
/** Labels, and examples of each; more would leave the range in which the kernel ridge learns. */
const MOST_LABELS = 50;
const MOST_EXAMPLES = 14;
const HELD_OUT = 0.25;

/** The coefficient of Matthews that a threshold gives on each set of examples, and on average. */
export interface ThresholdFigures {
  readonly threshold: number;
  readonly values: readonly number[];
  readonly mean: number;
}

/**
 * Tries thresholds on splits of training examples: a quarter of the labels is held out as out of scope, a quarter of the other examples
 * (near duplicates together) as questions; every second question gets a typing error, which examples rarely have and people make.
 */
export async function bestThresholds(sets: readonly (readonly Utterance[])[]): Promise<ThresholdFigures[]> {
  const predictions = await Promise.all(sets.map(predictSplits));
  return Array.from({ length: 16 }, (_, step) => 0.18 + step * 0.02).map((threshold) => {
    const values = predictions.map((splits) => mean(splits.map((split) => matthews(split, threshold))));
    return { threshold, values, mean: mean(values) };
  });
}

async function predictSplits(examples: readonly Utterance[]): Promise<Prediction[][]> {
  const splits: Prediction[][] = [];
  for (let seed = 1; seed <= SPLITS; seed += 1) {
    const { train, questions } = splitOpenly(examples, createRandom(seed));
    const [run] = await runEngine(OURS, train, [questions]);
    splits.push([...(run?.predictions ?? [])]);
  }
  return splits;
}

function splitOpenly(examples: readonly Utterance[], random: () => number) {
  const labels = [...new Set(examples.map(({ label }) => label))];
  shuffle(labels, random);
  const used = labels.slice(0, MOST_LABELS);
  const outside = new Set(used.slice(0, Math.floor(used.length * HELD_OUT)));
  const few = used.flatMap((label) => {
    const own = examples.filter((example) => example.label === label);
    shuffle(own, random);
    return own.slice(0, MOST_EXAMPLES);
  });
  const groups = groupsOf(few.filter(({ label }) => !outside.has(label)));
  shuffle(groups, random);
  const asked = groups.splice(0, Math.floor(groups.length * HELD_OUT)).flat();
  const questions = [...few.filter(({ label }) => outside.has(label)), ...asked];
  return { train: groups.flat(), questions: questions.map((one, at) => (at % 2 === 0 ? one : mistyped(one, random))) };
}

/** The examples in groups that say nearly the same. */
function groupsOf(examples: readonly Utterance[]): Utterance[][] {
  const space = learnTextSpace(
    examples.map(({ text }) => text),
    ENGLISH_TEXTS,
  );
  const vectors = space.examples.map(({ vector }) => vector);
  const alike = vectors.map(createSimilarityIndex(vectors, space.size));
  return nearDuplicateGroups(examples, alike).map((group) => group.flatMap((place) => examples[place] ?? []));
}

/** Two letters of one word swapped. */
function mistyped({ text, label }: Utterance, random: () => number): Utterance {
  const long = [...text.matchAll(/\p{L}{4,}/gu)];
  const word = long[Math.floor(random() * long.length)];
  if (word === undefined) return { text, label };
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
  return {
    label,
    text:
      text.slice(0, at) +
      text
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      text.slice(at + 2),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
