import type { FaqLearner } from './faqLearner.ts';
import { createLanguageTrials, type TrialParts } from './languageTrial.ts';

/** A learner that works where it is called, and holds up everything else meanwhile: for tests, and for where there is no other thread. */
export function createLearnerHere(parts: TrialParts): FaqLearner {
  const trialOf = createLanguageTrials(parts);
  return {
    learn: async (language) => trialOf(language).learned,
    ask: async (language, texts) => {
      const { understand } = trialOf(language);
      return texts.map((text) => understand(text));
    },
    alike: async (language, texts) => trialOf(language).alike(texts),
  };
}
