import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { helpCard } from '../../cards/helpCard.ts';
import { type InsightsView, insightsCard } from '../../cards/insightsCard.ts';
import { daysOf } from '../../domain/insights/period.ts';
import type { Say } from '../../domain/strings.ts';

const DAYS = daysOf({ from: '2026-10-24', to: '2026-11-22' });

/** A month's figures, none of them hidden. */
export const insights: InsightsView = {
  totals: {
    ...{ questions: 1_284, answered: 1_012, clarified: 151, refused: 121 },
    ...{ confirmed: 308, potential: 577, none: 127, helpful: 322, notHelpful: 41, tickets: 38 },
  },
  days: DAYS.map((day, index) => ({ day, questions: (index * 37) % 91 })),
  tickets: { medianToFirstAnswer: 204 },
  smallestGroup: 5,
  pageUrl: 'https://hup.contoso.example/tab/#/insights',
};

/** Figures of which most are hidden. */
export const hiddenInsights: InsightsView = {
  ...insights,
  totals: {
    ...{ questions: 31, answered: 'hidden', clarified: 'hidden', refused: 'hidden' },
    ...{ confirmed: 'hidden', potential: 'hidden', none: 'hidden', helpful: 'hidden', notHelpful: 0, tickets: 0 },
  },
  days: DAYS.map((day, index) => ({ day, questions: index % 9 === 0 ? 'hidden' : index % 7 === 0 ? 8 : 0 })),
  tickets: { medianToFirstAnswer: 'hidden' },
};

/** A month in which nobody asked anything. */
export const noInsights: InsightsView = {
  ...insights,
  totals: {
    ...{ questions: 0, answered: 0, clarified: 0, refused: 0, confirmed: 0, potential: 0, none: 0 },
    ...{ helpful: 0, notHelpful: 0, tickets: 0 },
  },
  days: DAYS.map((day) => ({ day, questions: 0 })),
  tickets: {},
};

/** Every card of insights, and the help of those who may see them. */
export function insightCards(say: Say): Record<string, CardMessage> {
  return {
    insights: insightsCard(insights, say),
    'insights, most hidden': insightsCard(hiddenInsights, say),
    'insights, nothing asked': insightsCard(noInsights, say),
    'help, with insights': helpCard({ nonce: 'n', hasExperts: true, hasInsights: true }, say),
  };
}
