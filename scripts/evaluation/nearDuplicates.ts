import type { Utterance } from '../../domain/faq/understanding.ts';

/** Examples of one label that are more alike than this are held out together. */
const NEAR_DUPLICATE = 0.6;

/**
 * Groups examples of one label that say nearly the same, by their places; an example unlike all others is a group of its own.
 * `alike` holds the similarities between all examples.
 */
export function nearDuplicateGroups(utterances: readonly Utterance[], alike: readonly Float64Array[]): number[][] {
  const leader = utterances.map((_, index) => index);
  const leaderOf = (index: number): number => {
    const next = leader[index] ?? index;
    return next === index ? index : leaderOf(next);
  };
  for (const [left, row] of alike.entries())
    for (let right = 0; right < left; right += 1) {
      const isAlike = (row[right] ?? 0) > NEAR_DUPLICATE && utterances[left]?.label === utterances[right]?.label;
      if (isAlike) leader[leaderOf(left)] = leaderOf(right);
    }
  const groups = new Map<number, number[]>();
  for (const index of utterances.keys()) groups.set(leaderOf(index), [...(groups.get(leaderOf(index)) ?? []), index]);
  return [...groups.values()];
}
