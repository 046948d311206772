import type { Utterance } from '../../../domain/faq/understanding.ts';
import { percentile } from '../percentile.ts';

/** A topic with less than this share of the examples that the middle topic of the language has is learned too little of. */
const ENOUGH = 0.5;

/** A topic and how many examples it has. */
export interface ThinTopic {
  readonly topic: string;
  readonly count: number;
}

/** The topics that have too few examples beside the others of the language, fewest first. */
export function thinTopics(topics: Iterable<string>, utterances: readonly Utterance[]): ThinTopic[] {
  const counted = Array.from(topics, (topic) => ({
    topic,
    count: utterances.filter(({ label }) => label === topic).length,
  }));
  const middle = percentile(
    counted.map(({ count }) => count),
    0.5,
  );
  return counted.filter(({ count }) => count < ENOUGH * middle).sort((a, b) => a.count - b.count);
}
