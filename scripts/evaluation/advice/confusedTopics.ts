import { weigh } from '../../../domain/faq/decision.ts';
import { isMarketTopic } from '../../../domain/faq/marketTopics.ts';
import { OUT_OF_SCOPE, type Utterance } from '../../../domain/faq/understanding.ts';
import type { CrossTrial } from '../crossTrials.ts';

/** An example that a model which had not seen it reads as another topic. */
export interface Misread<Example extends Utterance> {
  readonly example: Example;
  readonly wanted: string;
  readonly got: string;
  /** The probability of the wrong topic, 0 to 1, not calibrated. */
  readonly probability: number;
}

/** Two topics of which examples are read as the other. */
export interface ConfusedPair<Example extends Utterance> {
  readonly topics: readonly [string, string];
  /** The surest mistake first. */
  readonly misread: readonly Misread<Example>[];
}

/**
 * The pairs of topics of which at least so many examples are taken for the other, most first. Those about markets are one topic here, for
 * the market data tell them apart, and not the words.
 */
export function confusedTopics<Example extends Utterance>(
  trials: readonly CrossTrial<Example>[],
  fewest: number,
): ConfusedPair<Example>[] {
  const pairs = new Map<string, Misread<Example>[]>();
  for (const misread of trials.flatMap(misreadIn)) {
    const key = [misread.wanted, misread.got].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), misread]);
  }
  return [...pairs]
    .filter(([, misread]) => misread.length >= fewest)
    .map(([key, misread]) => {
      const [one = '', other = ''] = key.split(' ');
      return { topics: [one, other] as const, misread: misread.sort((a, b) => b.probability - a.probability) };
    })
    .sort((a, b) => b.misread.length - a.misread.length);
}

function misreadIn<Example extends Utterance>(trial: CrossTrial<Example>): Misread<Example>[] {
  const { utterance: example, candidates, guess } = trial;
  const [wanted = ''] = trial.wanted;
  const { best } = weigh(candidates, guess);
  if (best === undefined || best.label === wanted || !isTopic(best.label) || !isTopic(wanted)) return [];
  if (isMarketTopic(best.label) && isMarketTopic(wanted)) return [];
  return [{ example, wanted, got: best.label, probability: best.probability }];
}

const isTopic = (label: string): boolean => label !== OUT_OF_SCOPE && !label.startsWith('intent:');
