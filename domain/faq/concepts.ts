import type { Features, Readings } from './features.ts';

/** Words that mean the same in questions about the program, one group an entry. */
export type SynonymGroups = readonly (readonly string[])[];

/** The group of a stem as one word that no language has, or undefined. */
export type ConceptOf = (stem: string) => string | undefined;

/** Knows the groups by their words' stems. A word that stands in several groups belongs to the first. */
export function createConcepts(groups: SynonymGroups, stem: (word: string) => string): ConceptOf {
  const known = new Map<string, string>();
  for (const [index, group] of groups.entries())
    for (const word of group) if (!known.has(stem(word))) known.set(stem(word), `=${index}`);
  return (word) => known.get(word);
}

/** The groups that a text's words belong to, and pairs of neighbours of which at least one is a group. */
export function conceptFeatures(readings: Readings, stem: (word: string) => string, conceptOf: ConceptOf): Features {
  const features: Features = new Map();
  const count = (feature: string): unknown => features.set(feature, (features.get(feature) ?? 0) + 1);
  let left: string | undefined;
  for (const [best] of readings) {
    if (best === undefined) continue;
    const stemmed = stem(best.word);
    const concept = conceptOf(stemmed);
    const right = concept ?? stemmed;
    if (concept !== undefined) count(concept);
    if (left !== undefined && (concept !== undefined || left.startsWith('='))) count(`${left} ${right}`);
    left = right;
  }
  return features;
}
