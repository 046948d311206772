import { parentPort, workerData } from 'node:worker_threads';
import type { TrialParts } from '../../domain/faq/editing/languageTrial.ts';
import { createLearnerHere } from '../../domain/faq/editing/learnHere.ts';
import type { LearnerAnswer, LearnerCall } from './learnerMessages.ts';

/** The thread in which languages are learned: it takes calls one after another. Its data are the parts of the content that it needs (`learnElsewhere` gives them). */

const learner = createLearnerHere(workerData as TrialParts);

parentPort?.on('message', async (asked: LearnerCall) => {
  parentPort?.postMessage(await answerOf(asked));
});

async function answerOf(asked: LearnerCall): Promise<LearnerAnswer> {
  try {
    return { id: asked.id, result: await carryOut(asked) };
  } catch (error) {
    return { id: asked.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function carryOut(asked: LearnerCall): Promise<unknown> {
  switch (asked.call) {
    case 'learn':
      return learner.learn(...asked.given);
    case 'ask':
      return learner.ask(...asked.given);
    case 'alike':
      return learner.alike(...asked.given);
  }
}
