import type { Locale } from '../../people/locale.ts';
import type { LearnedIntents } from '../intentModel.ts';
import type { Understanding, Utterance } from '../understanding.ts';

/** Examples of one language, in their order. */
export interface LanguageExamples {
  readonly locale: Locale;
  readonly examples: readonly Utterance[];
}

/** An example that says nearly the same as a text. */
export interface AlikeExample {
  readonly text: string;
  readonly like: Utterance;
}

/** Learns languages anew and tries out what that changes. It takes a second or two a language, so the thread of the turns leaves it to another. */
export interface FaqLearner {
  learn(language: LanguageExamples): Promise<LearnedIntents>;
  /** What texts would be understood to mean by whoever learned from these examples alone, without anything known of the person. */
  ask(language: LanguageExamples, texts: readonly string[]): Promise<readonly Understanding[]>;
  /** For texts that say nearly the same as examples of other entries, the most alike of each entry. */
  alike(language: LanguageExamples, texts: readonly Utterance[]): Promise<readonly AlikeExample[]>;
}
