import type { Decision } from '../../domain/faq/decision.ts';

/** One question, what it means, and what was made of it. */
export interface Outcome {
  readonly text: string;
  /** Labels of which each is right: entry ids, `intent:NAME`, or `out-of-scope` alone. */
  readonly wanted: readonly string[];
  readonly decision: Decision;
}

/** Whether a question is one that the bot must refuse. */
export const isOutside = ({ wanted }: Outcome): boolean => wanted.includes('out-of-scope');

/** Whether the decision does what is wanted: the right entry answered or among those offered, the right intent, or a rightful refusal. */
export function isRight({ wanted, decision }: Outcome): boolean {
  switch (decision.kind) {
    case 'answer':
      return wanted.includes(decision.ids[0]);
    case 'clarify':
      return decision.ids.some((id) => wanted.includes(id));
    case 'intent':
      return wanted.includes(`intent:${decision.intent}`);
    case 'out-of-scope':
      return wanted.includes('out-of-scope');
  }
}

/** Shares of the questions, 0 to 1, except where it says how many. */
export interface Figures {
  readonly inScope: number;
  /** Answered at once and rightly (intents included). */
  readonly answeredRight: number;
  readonly answeredWrong: number;
  /** Asked back with the right entry among those offered. */
  readonly offeredRight: number;
  readonly offeredWrong: number;
  readonly refused: number;
  /** Answered rightly, or the right entry offered. */
  readonly helped: number;
  readonly outside: number;
  readonly outsideAnswered: number;
  readonly outsideOffered: number;
  /** Mean distance between confidence and share of right decisions, over ten bands of confidence of what was answered. */
  readonly calibrationError: number;
}

/** Counts outcomes. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const inScope = outcomes.filter((outcome) => !isOutside(outcome));
  const outside = outcomes.filter(isOutside);
  const inside = (test: (outcome: Outcome) => boolean): number => share(inScope, test);
  const answeredRight = inside((outcome) => isAnswered(outcome) && isRight(outcome));
  const offeredRight = inside((outcome) => isOffered(outcome) && isRight(outcome));
  return {
    inScope: inScope.length,
    answeredRight,
    answeredWrong: inside((outcome) => isAnswered(outcome) && !isRight(outcome)),
    offeredRight,
    offeredWrong: inside((outcome) => isOffered(outcome) && !isRight(outcome)),
    refused: inside(({ decision }) => decision.kind === 'out-of-scope'),
    helped: answeredRight + offeredRight,
    outside: outside.length,
    outsideAnswered: share(outside, isAnswered),
    outsideOffered: share(outside, isOffered),
    calibrationError: calibrationError(outcomes.filter(isAnswered)),
  };
}

const isAnswered = ({ decision }: Outcome): boolean => decision.kind === 'answer' || decision.kind === 'intent';
const isOffered = ({ decision }: Outcome): boolean => decision.kind === 'clarify';

const share = (outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean): number =>
  outcomes.length === 0 ? 0 : outcomes.filter(test).length / outcomes.length;

function calibrationError(outcomes: readonly Outcome[]): number {
  const bands = Array.from({ length: 10 }, (_, band) =>
    outcomes.filter(({ decision }) => Math.min(9, Math.floor(decision.confidence * 10)) === band),
  );
  const weighted = bands.map((band) => {
    const confidence = band.reduce((sum, { decision }) => sum + decision.confidence, 0);
    return Math.abs(confidence - band.filter(isRight).length);
  });
  return weighted.reduce((sum, distance) => sum + distance, 0) / Math.max(1, outcomes.length);
}
