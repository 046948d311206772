import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ChangedLanguages } from '../../domain/faq/editing/changedLanguages.ts';
import type { FaqLearner } from '../../domain/faq/editing/faqLearner.ts';
import { createIntentModel, type IntentModel } from '../../domain/faq/intentModel.ts';
import { languagePartsOf } from '../../domain/faq/readingTools.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import type { UnderstandingParts } from '../../domain/faq/understandingParts.ts';
import type { Locale } from '../../domain/people/locale.ts';

/** So long after a failure the same language is not learned again, ms: what ended the thread may still be there. */
const RETRY_AFTER_MS = 30_000;

/** What edited models are made from. */
export type EditedModelsParts = Pick<UnderstandingParts, 'synonyms' | 'abbreviations'> & {
  readonly learner: Pick<FaqLearner, 'learn'>;
  readonly log: Pick<Logger, 'warn'>;
  readonly retryAfterMs?: number | undefined;
};

/** The models of languages whose examples were changed. Until a change is learned, the model before it serves. */
export class EditedModels {
  readonly #parts: EditedModelsParts;
  readonly #wanted = new Map<Locale, readonly Utterance[]>();
  readonly #models = new Map<Locale, IntentModel>();
  readonly #learning = new Set<Promise<void>>();
  /** When languages could not be learned that are still wanted as they were then. */
  readonly #failedAt = new Map<Locale, number>();
  #changedAt = 0;

  constructor(parts: EditedModelsParts) {
    this.#parts = parts;
  }

  /** The model of a language, where its examples are not the content's; undefined where they are, or where nothing was learned of it yet. */
  of(locale: Locale): IntentModel | undefined {
    return this.#models.get(locale);
  }

  /**
   * Says which languages have other examples than the content's. Those that have others than before begin to be learned, and those again of which the learning failed a while
   * ago.
   */
  want(changed: ChangedLanguages): void {
    for (const locale of [...this.#wanted.keys()].filter((one) => !changed.has(one))) {
      for (const known of [this.#wanted, this.#models, this.#failedAt]) known.delete(locale);
    }
    for (const [locale, { examples }] of changed) {
      if (isSame(examples, this.#wanted.get(locale)) && !this.#isToBeTriedAgain(locale)) continue;
      this.#wanted.set(locale, examples);
      this.#failedAt.delete(locale);
      this.#begin(this.#learn(locale, examples));
    }
  }

  /** Waits until everything is learned, but no longer than this after the last change. */
  async settled(patienceMs: number): Promise<void> {
    if (this.#learning.size === 0) return;
    const learned = Promise.all(this.#learning);
    const left = this.#changedAt + patienceMs - performance.now();
    if (left === Number.POSITIVE_INFINITY) await learned;
    else if (left > 0) await Promise.race([learned, pause(left, undefined, { ref: false })]);
  }

  #isToBeTriedAgain(locale: Locale): boolean {
    const failedAt = this.#failedAt.get(locale);
    return failedAt !== undefined && performance.now() - failedAt >= (this.#parts.retryAfterMs ?? RETRY_AFTER_MS);
  }

  #begin(learning: Promise<void>): void {
    this.#changedAt = performance.now();
    this.#learning.add(learning);
    void learning.finally(() => this.#learning.delete(learning));
  }

  async #learn(locale: Locale, examples: readonly Utterance[]): Promise<void> {
    const { learner, log } = this.#parts;
    try {
      const learned = await learner.learn({ locale, examples });
      // Somebody may have changed more meanwhile; that is learned next, and this would be behind it.
      if (this.#wanted.get(locale) === examples)
        this.#models.set(locale, createIntentModel(learned, languagePartsOf(this.#parts, locale)));
    } catch (error) {
      if (this.#wanted.get(locale) === examples) this.#failedAt.set(locale, performance.now());
      log.warn({ err: error, locale }, 'A change of the FAQ could not be learned; only its own words are known');
    }
  }
}

function isSame(some: readonly Utterance[], others: readonly Utterance[] | undefined): boolean {
  if (some === others) return true;
  if (some.length !== others?.length) return false;
  return some.every(({ text, label }, place) => text === others[place]?.text && label === others[place].label);
}
