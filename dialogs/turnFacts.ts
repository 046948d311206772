import type { TurnContext } from 'botbuilder-core';
import type { SaysStartOver } from '../domain/enrollment/startOver.ts';
import type { Understanding } from '../domain/faq/understanding.ts';
import type { Locale } from '../domain/people/locale.ts';
import type { PersonKey } from '../domain/people/person.ts';
import type { MarketCode } from '../domain/program.ts';
import type { TurnInput } from './turnInput.ts';
import type { SaysWhatNow } from './whatNow.ts';

/** What is known of a turn before anything is decided about it. Every feature reads it: answers and small talk as much as the enrollment. */
export interface TurnFacts {
  readonly person: PersonKey;
  /** What the person says, read once for the whole turn. */
  readonly input: TurnInput;
  /** As Teams gives it; for the eyes of the person alone. */
  readonly name?: string | undefined;
  /** The language to answer in. */
  readonly locale: Locale;
  /** Where the client says that it is: a guess of the market. */
  readonly country?: MarketCode | undefined;
  /** Reads a text of this turn; the same text is read once. */
  readonly understand: (text: string) => Understanding;
  readonly saysStartOver: SaysStartOver;
  readonly saysWhatNow: SaysWhatNow;
}

const KEY = Symbol('turn facts');

/** Notes what is known of a turn. */
export function setTurnFacts(context: TurnContext, facts: TurnFacts): void {
  context.turnState.set(KEY, facts);
}

/** What is known of the turn; undefined where it failed before that was noted. */
export function knownTurnFacts(context: TurnContext): TurnFacts | undefined {
  return context.turnState.get(KEY);
}

/** What is known of the turn; it is noted before any dialog runs. */
export function turnFacts(context: TurnContext): TurnFacts {
  const facts = knownTurnFacts(context);
  if (facts === undefined) throw new Error('This turn has no facts');
  return facts;
}
