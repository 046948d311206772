import type { Features } from './features.ts';

/** Lengths of the n-grams: one character of Chinese or Japanese is often a word. */
const LENGTHS = [1, 2, 3] as const;

/** The character n-grams of unparted letters, for languages written without spaces: no padding, for a run's ends are no word's ends. */
export function runFeatures(runs: readonly string[]): Features {
  const features: Features = new Map();
  for (const run of runs) {
    const characters = Array.from(run);
    for (const length of LENGTHS)
      for (let start = 0; start + length <= characters.length; start += 1) {
        const feature = characters.slice(start, start + length).join('');
        features.set(feature, (features.get(feature) ?? 0) + 1);
      }
  }
  return features;
}
