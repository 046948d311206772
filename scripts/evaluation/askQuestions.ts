import type { Outcome } from '../../domain/faq/outcome.ts';
import type { Question } from '../../domain/faq/question.ts';
import type { Understand } from '../../domain/faq/understanding.ts';

/** What came of asking questions. */
export interface Asked {
  readonly outcomes: readonly Outcome[];
  /** Milliseconds for each question, in order. */
  readonly times: readonly number[];
  /** For each question, in order: whether its language is found without being told the person's. */
  readonly languageRight: readonly boolean[];
}

/** Asks each question as a person whose Teams speaks its language does, and once more as one of whom nothing is known. */
export function askQuestions(understand: Understand, questions: readonly Question[]): Asked {
  const asked = questions.map(({ text, wanted, locale }) => {
    const start = performance.now();
    const decision = understand(text, { locale });
    const time = performance.now() - start;
    return { outcome: { text, wanted, decision }, time, languageRight: understand(text).locale === locale };
  });
  return {
    outcomes: asked.map(({ outcome }) => outcome),
    times: asked.map(({ time }) => time),
    languageRight: asked.map((one) => one.languageRight),
  };
}

/** What came of several sets of questions, as of one. */
export const joinAsked = (sets: readonly Asked[]): Asked => ({
  outcomes: sets.flatMap(({ outcomes }) => outcomes),
  times: sets.flatMap(({ times }) => times),
  languageRight: sets.flatMap(({ languageRight }) => languageRight),
});
