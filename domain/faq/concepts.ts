import type { Features, Readings } from './features.ts';
import { normalize } from './normalize.ts';

/** Words that mean the same in questions about the program, one group an entry. */
export type SynonymGroups = readonly (readonly string[])[];

/** The groups that a text's words belong to, and pairs of neighbours of which at least one is a group; by its words, or by its unparted letters. */
export type ConceptsIn = (readings: Readings, runs: readonly string[]) => Features;

/** Knows the groups by their words' stems. A word that stands in several groups belongs to the first. */
export function createWordConcepts(groups: SynonymGroups, stem: (word: string) => string): ConceptsIn {
  const known = new Map<string, string>();
  for (const [index, group] of groups.entries())
    for (const word of group) if (!known.has(stem(word))) known.set(stem(word), conceptOf(index));
  return (readings) => {
    const stems = readings.flatMap(([best]) => (best === undefined ? [] : [stem(best.word)]));
    return conceptFeatures(stems.map((each) => known.get(each) ?? each));
  };
}

/** Finds the groups' words in letters that no space parts; the longest word wins, and what is between counts not. */
export function createRunConcepts(groups: SynonymGroups): ConceptsIn {
  const known = new Map<string, string>();
  for (const [index, group] of groups.entries())
    for (const word of group.map(normalize).filter(isUnparted)) if (!known.has(word)) known.set(word, conceptOf(index));
  const words = new RegExp([...known.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)', 'gu');
  return (_, runs) =>
    conceptFeatures(runs.flatMap((run) => Array.from(run.matchAll(words), ([word]) => known.get(word) ?? word)));
}

const isUnparted = (word: string): boolean => /^[\p{L}\p{M}]+$/u.test(word);

/** A group as one word that no language has. */
const conceptOf = (index: number): string => `=${index}`;

function conceptFeatures(words: readonly string[]): Features {
  const features: Features = new Map();
  const count = (feature: string): unknown => features.set(feature, (features.get(feature) ?? 0) + 1);
  for (const [index, right] of words.entries()) {
    const left = words[index - 1];
    if (right.startsWith('=')) count(right);
    if (left !== undefined && (left.startsWith('=') || right.startsWith('='))) count(`${left} ${right}`);
  }
  return features;
}
