import type { FaqLearner } from '../../domain/faq/editing/faqLearner.ts';

/** What the learner's thread is asked. */
export type LearnerCall = {
  [K in keyof FaqLearner]: { readonly id: number; readonly call: K; readonly given: Parameters<FaqLearner[K]> };
}[keyof FaqLearner];

/** What it answers: the result, or why there is none. */
export type LearnerAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };
