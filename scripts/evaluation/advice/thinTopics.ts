import type { Utterance } from '../../../domain/faq/understanding.ts';
import type { Locale } from '../../../domain/people/locale.ts';

/** As many examples a topic should have, by what the others of the language have. */
const ENOUGH: Readonly<Partial<Record<Locale, number>>> = { en: 40, fr: 40 };
const ENOUGH_ELSEWHERE = 20;

/** A topic and how many examples it has. */
export interface ThinTopic {
  readonly topic: string;
  readonly count: number;
}

/** The topics that have too few examples in a language, fewest first. */
export function thinTopics(topics: Iterable<string>, utterances: readonly Utterance[], locale: Locale): ThinTopic[] {
  const counted = Array.from(topics, (topic) => ({
    topic,
    count: utterances.filter(({ label }) => label === topic).length,
  }));
  const enough = ENOUGH[locale] ?? ENOUGH_ELSEWHERE;
  return counted.filter(({ count }) => count < enough).sort((a, b) => a.count - b.count);
}
