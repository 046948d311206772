import { bestLabel, isBestRight, type Outcome } from '../../domain/faq/outcome.ts';

/** How often questions about each topic were taken for each topic, as a table with a row for each wanted topic. */
export interface ConfusionMatrix {
  /** Sorted by name, so that what belongs together stands together. */
  readonly topics: readonly string[];
  /** Row by row, in the order of the topics. */
  readonly counts: readonly (readonly number[])[];
}

/** Counts what came first, answered or offered. Only topics count: no commands, nothing that was or should have been refused. */
export function confusionMatrix(outcomes: readonly Outcome[]): ConfusionMatrix {
  const pairs = outcomes.flatMap((outcome) => {
    const got = bestLabel(outcome);
    const wanted = isBestRight(outcome) ? got : outcome.wanted.find(isTopic);
    return got !== undefined && wanted !== undefined && isTopic(got) && isTopic(wanted) ? [{ wanted, got }] : [];
  });
  const topics = [...new Set(pairs.flatMap(({ wanted, got }) => [wanted, got]))].sort();
  const places = new Map(topics.map((topic, place) => [topic, place]));
  const counts = topics.map(() => topics.map(() => 0));
  for (const { wanted, got } of pairs) {
    const row = counts[places.get(wanted) ?? 0] ?? [];
    const column = places.get(got) ?? 0;
    row[column] = (row[column] ?? 0) + 1;
  }
  return { topics, counts };
}

const isTopic = (label: string): boolean => !label.startsWith('intent:') && !/^out-of-scope(\/|$)/.test(label);
