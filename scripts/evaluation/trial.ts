import type { Candidate } from '../../domain/faq/decision.ts';
import type { Guess } from '../../domain/faq/intentModel.ts';
import { candidatesFor, type MarketData } from '../../domain/faq/marketCandidates.ts';
import type { MarketReading } from '../../domain/faq/marketFinder.ts';

/** A text that a model had not seen, what it made of it, and which candidates are right. */
export interface Trial {
  readonly candidates: readonly Candidate[];
  readonly guess: Guess;
  readonly wanted: readonly string[];
}

/** The trial of a text, from the market that it names and the model's guess: its candidates are those that the bot would weigh. */
export function trialOf(
  { guess, wanted }: Pick<Trial, 'guess' | 'wanted'>,
  { market }: Pick<MarketReading, 'market'>,
  program: MarketData,
): Trial {
  return { guess, wanted, candidates: candidatesFor(market, guess, program) };
}
