/** How strange a text's words are, 0 to 1: the share of those that no example in scope has, rare words counting more. */
export type StrangenessOf = (stems: readonly string[]) => number;

/** The stems of an example, and whether it is one that the bot may answer. */
export interface StemmedExample {
  readonly stems: readonly string[];
  readonly isInScope: boolean;
}

/** Learns which words occur in scope, and how rare each word is. "A code for the visitor badge" is near "the program code" but for two strange words. */
export function createStrangeness(examples: readonly StemmedExample[]): StrangenessOf {
  const counts = new Map<string, number>();
  const familiar = new Set<string>();
  for (const { stems, isInScope } of examples)
    for (const stem of new Set(stems)) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      if (isInScope) familiar.add(stem);
    }
  const rarity = (stem: string): number => Math.log((1 + examples.length) / (1 + (counts.get(stem) ?? 0)));
  return (stems) => {
    const distinct = [...new Set(stems)];
    const total = sum(distinct.map(rarity));
    return total === 0 ? 0 : sum(distinct.filter((stem) => !familiar.has(stem)).map(rarity)) / total;
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
