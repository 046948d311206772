import { MOST_DAYS } from '../../bot/console/contract/insightRequests.ts';
import type { Period } from '../../domain/insights/insights.ts';
import { daysOf } from '../../domain/insights/period.ts';

/** The periods that one button chooses, in days, today included. */
export const PERIOD_DAYS = [7, 30, 90] as const;

/** The key of what keeps a period from being shown; undefined where nothing does. */
export function periodProblem({ from, to }: Period): string | undefined {
  if (from === '' || to === '' || from > to) return 'insights.noPeriod';
  return daysOf({ from, to }).length > MOST_DAYS ? 'insights.tooLong' : undefined;
}
