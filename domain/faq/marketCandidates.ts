import type { MarketCode, Program } from '../program.ts';
import type { Candidate } from './decision.ts';
import { foldAccents } from './foldAccents.ts';
import { MARKET_TOKEN, type MarketReading } from './marketFinder.ts';
import { isMarketTopic, topicOfMarket } from './marketTopics.ts';
import { WHERE_WORDS } from './marketWords.ts';

/** The candidates for a text that names a market: all entries about markets become the one that the market data name for it. */
export function candidatesForMarket(
  candidates: readonly Candidate[],
  market: MarketCode,
  program: Pick<Program, 'exceptions' | 'changedMarkets'>,
): Candidate[] {
  const family = candidates.filter(({ label }) => isMarketTopic(label));
  const probability = family.reduce((sum, candidate) => sum + candidate.probability, 0);
  const others = candidates.filter(({ label }) => !isMarketTopic(label));
  return [...others, { label: topicOfMarket(market, program), probability }];
}

/** Whether a text says hardly more than where somebody is: "I work in Lisbon", "Portugal?". A demonym alone does not say where. */
export function saysOnlyWhere({ market, mentions, withoutNames }: MarketReading): boolean {
  if (market === undefined || mentions.every(({ kind }) => kind === 'demonym')) return false;
  const words = foldAccents(withoutNames.toLowerCase()).match(/\p{L}+|\p{N}+/gu) ?? [];
  return words.every((word) => word === MARKET_TOKEN || WHERE_WORDS.has(word));
}
