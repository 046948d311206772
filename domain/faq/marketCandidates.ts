import type { MarketCode, Program } from '../program.ts';
import type { Candidate } from './decision.ts';
import type { Guess } from './intentModel.ts';
import { MARKET_TOKEN, type MarketReading } from './marketFinder.ts';
import { isMarketTopic, topicOfMarket } from './marketTopics.ts';
import { typedWords } from './typedWords.ts';
import { saysWhere } from './whereWords.ts';

/** The market data that decide which entry answers for a market. */
export type MarketData = Pick<Program, 'exceptions' | 'changedMarkets'>;

/** The labels that a text could mean. Where it names a market, all entries about markets become the one that the market data name for it. */
export function candidatesFor(
  market: MarketCode | undefined,
  { probabilities }: Guess,
  program: MarketData,
): Candidate[] {
  const candidates = Array.from(probabilities, ([label, probability]) => ({ label, probability }));
  if (market === undefined) return candidates;
  const family = candidates.filter(({ label }) => isMarketTopic(label));
  const probability = family.reduce((sum, candidate) => sum + candidate.probability, 0);
  const others = candidates.filter(({ label }) => !isMarketTopic(label));
  return [...others, { label: topicOfMarket(market, program), probability }];
}

/** Whether a text says hardly more than where somebody is: "I work in Lisbon", "Portugal?". A demonym alone does not say where. */
export function saysOnlyWhere({ market, mentions, withoutNames }: MarketReading): boolean {
  if (market === undefined || mentions.every(({ kind }) => kind === 'demonym')) return false;
  return typedWords(withoutNames).every((word) => word.folded === MARKET_TOKEN || saysWhere(word));
}
