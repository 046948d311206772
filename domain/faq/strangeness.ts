/** How strange a text's words are, 0 to 1: the share of those that no example in scope has, rare words counting more. */
export type StrangenessOf = (stems: readonly string[]) => number;

/** The stems of an example, and whether it is one that the bot may answer. */
export interface StemmedExample {
  readonly stems: readonly string[];
  readonly isInScope: boolean;
}

/** Which words occur in scope, and how often each occurs. Plain data. */
export interface Familiarity {
  readonly examples: number;
  /** In how many examples each stem occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** The stems of examples in scope. */
  readonly familiar: ReadonlySet<string>;
}

/** Learns which words occur in scope, and how rare each word is. */
export function learnFamiliarity(examples: readonly StemmedExample[]): Familiarity {
  const counts = new Map<string, number>();
  const familiar = new Set<string>();
  for (const { stems, isInScope } of examples)
    for (const stem of new Set(stems)) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      if (isInScope) familiar.add(stem);
    }
  return { examples: examples.length, counts, familiar };
}

/** Tells strange words: "a code for the visitor badge" is near "the program code" but for two of them. */
export function createStrangeness({ examples, counts, familiar }: Familiarity): StrangenessOf {
  const rarity = (stem: string): number => Math.log((1 + examples) / (1 + (counts.get(stem) ?? 0)));
  return (stems) => {
    const distinct = [...new Set(stems)];
    const total = sum(distinct.map(rarity));
    return total === 0 ? 0 : sum(distinct.filter((stem) => !familiar.has(stem)).map(rarity)) / total;
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
