import { CHAR_NGRAMS, JOINED_PAIR } from './constants.ts';
import { foldAccents } from './foldAccents.ts';

/** One word at one place of a text, with the weight of that reading (1, unless spelling offers two readings). */
export interface Reading {
  readonly word: string;
  readonly weight: number;
}

/** A text as the readings of each word, best first. */
export type Readings = readonly (readonly Reading[])[];

/** How often each feature occurs, weighted. */
export type Features = Map<string, number>;

/** Stems, pairs of neighbouring stems, and neighbours written together. */
export function wordFeatures(readings: Readings, stem: (word: string) => string): Features {
  const features: Features = new Map();
  const best = readings.flatMap(([first]) => (first === undefined ? [] : [first]));
  for (const { word, weight } of readings.flat()) add(features, stem(word), weight);
  for (const [index, right] of best.entries()) {
    const left = best[index - 1];
    if (left === undefined) continue;
    const weight = Math.min(left.weight, right.weight);
    add(features, `${stem(left.word)} ${stem(right.word)}`, weight);
    const joined = left.word + right.word;
    if (joined.length <= JOINED_PAIR.longest) add(features, stem(joined), weight * JOINED_PAIR.weight);
  }
  return features;
}

/** Character n-grams of each word, padded with one space either side, without accents. */
export function charFeatures(readings: Readings): Features {
  const features: Features = new Map();
  for (const { word, weight } of readings.flat()) {
    const padded = ` ${foldAccents(word)} `;
    for (let length = CHAR_NGRAMS.shortest; length <= CHAR_NGRAMS.longest; length += 1)
      for (let start = 0; start + length <= padded.length; start += 1)
        add(features, padded.slice(start, start + length), weight);
  }
  return features;
}

const add = (features: Features, feature: string, weight: number): void => {
  features.set(feature, (features.get(feature) ?? 0) + weight);
};
