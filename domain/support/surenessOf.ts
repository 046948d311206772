/** From which confidence on the bot counts as sure, and as rather sure. */
const SURE = 0.8;
const RATHER_SURE = 0.5;

/** How sure the bot was, in the words in which experts read it, on their card and in the console; of a confidence from 0 to 1. */
export function surenessOf(confidence: number): 'sure' | 'ratherSure' | 'unsure' {
  if (confidence >= SURE) return 'sure';
  return confidence >= RATHER_SURE ? 'ratherSure' : 'unsure';
}
