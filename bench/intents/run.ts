import type { Utterance } from '../../domain/faq/understanding.ts';
import type { Engine } from './engines.ts';
import { OUTSIDE, type Prediction } from './measures.ts';

/** What became of one engine on one set of questions. */
export interface Run {
  readonly predictions: readonly Prediction[];
  /** Milliseconds of learning, and of one question on average. */
  readonly training: number;
  readonly perQuestion: number;
}

/** Lets an engine learn and then label each set of questions; a question whose label is not among the examples' is out of scope. */
export async function runEngine(
  engine: Engine,
  examples: readonly Utterance[],
  sets: readonly (readonly Utterance[])[],
): Promise<Run[]> {
  const labels = new Set(examples.map(({ label }) => label));
  const begun = performance.now();
  const answer = await engine.train(examples);
  const training = performance.now() - begun;
  const runs: Run[] = [];
  for (const questions of sets) {
    const predictions: Prediction[] = [];
    const asked = performance.now();
    for (const { text, label } of questions)
      predictions.push({ wanted: labels.has(label) ? label : OUTSIDE, ...(await answer(text)) });
    runs.push({ predictions, training, perQuestion: (performance.now() - asked) / questions.length });
  }
  return runs;
}
