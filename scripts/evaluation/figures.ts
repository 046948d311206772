import {
  isAnswered,
  isBestRight,
  isCommand,
  isOffered,
  isOutside,
  isRight,
  type Outcome,
  scopeOf,
} from '../../domain/faq/outcome.ts';
import { calibrationError } from './calibrationBands.ts';

/** Shares, 0 to 1, except where it says how many. A share of no questions is 0. */
export interface Figures {
  /** How many questions. */
  readonly questions: number;
  /** How many of them are the bot's to answer; the next five are shares of these. */
  readonly inScope: number;
  /** The label that comes first is right, whether answered or only offered. */
  readonly top1: number;
  /** Answered rightly, commands included, or the right entry offered. */
  readonly helped: number;
  readonly answeredRight: number;
  readonly answeredWrong: number;
  readonly refused: number;
  /** How many commands, and the share that was followed. */
  readonly commands: number;
  readonly commandsRight: number;
  /** How many questions are to be refused, and what was answered of all, of those near the topics, and of those far from them. */
  readonly outside: number;
  readonly outsideAnswered: number;
  readonly nearAnswered: number;
  readonly farAnswered: number;
  readonly outsideOffered: number;
  /** Expected calibration error of what was answered (commands included, in scope or not), over ten bands of confidence. */
  readonly calibrationError: number;
  /** The same of all decisions: asking back is right with the right entry among those offered, refusing is right outside the scope. */
  readonly calibrationErrorOfAll: number;
}

/** Counts outcomes. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const inScope = outcomes.filter((outcome) => scopeOf(outcome) === 'inside');
  const commands = inScope.filter(isCommand);
  return {
    questions: outcomes.length,
    inScope: inScope.length,
    top1: share(inScope, isBestRight),
    helped: share(inScope, isRight),
    answeredRight: share(inScope, (outcome) => isAnswered(outcome) && isRight(outcome)),
    answeredWrong: share(inScope, (outcome) => isAnswered(outcome) && !isRight(outcome)),
    refused: share(inScope, ({ decision }) => decision.kind === 'out-of-scope'),
    commands: commands.length,
    commandsRight: share(commands, isRight),
    ...outsideFiguresOf(outcomes.filter(isOutside)),
    calibrationError: calibrationError(outcomes.filter(isAnswered)),
    calibrationErrorOfAll: calibrationError(outcomes),
  };
}

function outsideFiguresOf(outside: readonly Outcome[]) {
  const at = (scope: 'near' | 'far'): Outcome[] => outside.filter((outcome) => scopeOf(outcome) === scope);
  return {
    outside: outside.length,
    outsideAnswered: share(outside, isAnswered),
    nearAnswered: share(at('near'), isAnswered),
    farAnswered: share(at('far'), isAnswered),
    outsideOffered: share(outside, isOffered),
  };
}

const share = (outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean): number =>
  outcomes.length === 0 ? 0 : outcomes.filter(test).length / outcomes.length;
