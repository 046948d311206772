/** What an answer settled; defined in docs/insights.md. */
export type Settled = 'confirmed' | 'potential' | 'none';

/** What is known of an answer since it was given. */
export interface AnswerState {
  /** The same person opened a ticket, came to the same answer again or was refused soon after. */
  readonly isLeftOpen: boolean;
  /** How many people call it helpful, and not helpful, now. */
  readonly helpful: number;
  readonly notHelpful: number;
}

/** So long after an answer a refusal counts against it: whoever asks in other words does so at once. */
export const REFUSAL_MINUTES = 10;

/** What an answer settled, by what is known now: somebody's word that it helped outweighs all else. */
export function settledBy({ isLeftOpen, helpful, notHelpful }: AnswerState): Settled {
  if (helpful > 0) return 'confirmed';
  return isLeftOpen || notHelpful > 0 ? 'none' : 'potential';
}
