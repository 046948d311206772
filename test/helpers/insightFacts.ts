import type { InsightsAnswer, UnansweredAnswer } from '../../bot/console/contract/insightAnswers.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Figures as a page of insights gets them: of some people so few that they are hidden. */
export function insightsOf(from: string, to: string): InsightsAnswer {
  const days = 1 + (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return {
    ...{ period: { from, to }, smallestGroup: 5 },
    totals: {
      ...{ questions: 1_200, answered: 900, clarified: 200, refused: 100, helpful: 300, notHelpful: 100 },
      ...{ confirmed: 300, potential: 500, none: 100, tickets: 'hidden' },
    },
    days: Array.from({ length: days }, (_, index) => ({
      day: new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10),
      ...{ questions: 30 + index, answered: 20 + index, clarified: 10, refused: index === 0 ? 'hidden' : 0 },
      ...{ helpful: 0, notHelpful: 0, confirmed: 0, potential: 0, none: 0, tickets: 0 },
    })),
    tickets: {
      ...{ opened: 40, open: 'hidden', answered: 30, closed: 25, overdue: 0 },
      ...{ medianToFirstAnswer: 95, medianToClose: 2_160 },
    },
    enrollments: [
      { state: 'started', count: 200 },
      { state: 'confirmation-sent', count: 180 },
      { state: 'confirmed', count: 120 },
      { state: 'withdrawn', count: 'hidden' },
    ],
    announcements: [
      { step: 'delivered', count: 1_000 },
      { step: 'opened', count: 400 },
      { step: 'started', count: 200 },
      { step: 'confirmed', count: 120 },
      { step: 'link-opened', count: 60 },
      { step: 'purchased', count: 'hidden' },
    ],
    entries: [
      { id: 'what-is-hup', question: 'What is the Home Use Program?', answered: 400, helpful: 90, notHelpful: 10 },
      { id: 'markets', question: 'In which countries?', answered: 50, helpful: 'hidden', notHelpful: 0 },
    ],
    attention: [
      { id: 'own/old', question: 'Where is the canteen?', why: 'never-used' },
      { id: 'markets', question: 'In which countries?', why: 'stale', detail: '2024-03-01' },
      { id: 'what-is-hup', question: 'What is the Home Use Program?', why: 'dead-link', detail: 'hup-page' },
    ],
  };
}

/** Questions that nothing answered. */
export const UNANSWERED: UnansweredAnswer = {
  groups: [
    {
      ...{ locale: 'en', title: 'Can I pay by invoice?', count: 9, newest: '2026-11-20T10:00:00.000Z' },
      questions: ['Can I pay by invoice?', 'is paying by invoice possible'],
    },
    {
      locale: 'ja',
      title: '領収書は出ますか',
      questions: ['領収書は出ますか'],
      count: 1,
      newest: '2026-11-21T10:00:00.000Z',
    },
  ],
  keptDays: 90,
};
