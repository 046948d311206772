import { groupQuestions } from '../../domain/insights/groupQuestions.ts';
import type { Period } from '../../domain/insights/insights.ts';
import { daysOf, lastDays } from '../../domain/insights/period.ts';
import { INSIGHT_READERS } from '../../domain/insights/readers.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import { answered, type ConsoleAnswer, refused } from './consoleAnswer.ts';
import { type AnyConsoleRoute, type ConsoleCall, consoleRoute, onlyFor } from './consoleRoute.ts';
import type { UnansweredAnswer } from './contract/insightAnswers.ts';
import { type InsightsQuery, insightsQuery, MOST_DAYS } from './contract/insightRequests.ts';
import { PATHS } from './contract/paths.ts';
import type { InsightParts } from './insightParts.ts';
import { insightsAnswer } from './insightsAnswer.ts';
import { insightsCsv } from './insightsCsv.ts';
import { createOnceADay } from './onceADay.ts';

const USUAL_DAYS = 30;
/** The newest ones; grouping them takes a fifth of a second. */
const MOST_QUESTIONS = 2_000;

type InsightsCall = ConsoleCall<undefined, InsightsQuery>;

/** What people ask, and what came of it. Who looked is noted: at the figures once a day, at texts and files each time. */
export function insightRoutes(parts: InsightParts): readonly AnyConsoleRoute[] {
  const onceADay = createOnceADay(parts.clock);
  const note = (actor: PersonKey, action: string, subject: string): Promise<void> =>
    parts.store.audit.add({ at: parts.clock(), actor, action, subject });
  return onlyFor(INSIGHT_READERS, [
    consoleRoute({
      ...{ method: 'GET', path: PATHS.insights, query: insightsQuery },
      handle: (call) =>
        withPeriod(call, parts, async (period) => {
          const { actor } = call;
          const name = `${actor.tenantId}/${actor.personId}`;
          await onceADay(name, () => note(actor, 'insights.view', `${period.from}/${period.to}`));
          return answered(await insightsAnswer(questionOf(call, period), parts));
        }),
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.insightsCsv, query: insightsQuery },
      handle: (call) =>
        withPeriod(call, parts, async (period) => {
          const { from, to } = period;
          await note(call.actor, 'insights.download', `${from}/${to}`);
          const file = insightsCsv(await insightsAnswer(questionOf(call, period), parts));
          return { kind: 'csv', fileName: `insights-${from}-${to}.csv`, rows: onlyPart(file) };
        }),
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.unanswered },
      handle: async ({ actor }) => {
        await note(actor, 'insights.unanswered', 'unanswered');
        return answered(await unansweredAnswer(parts));
      },
    }),
  ]);
}

async function withPeriod(
  { query: { from, to } }: InsightsCall,
  { clock }: InsightParts,
  answer: (period: Period) => Promise<ConsoleAnswer>,
): Promise<ConsoleAnswer> {
  const usual = lastDays(USUAL_DAYS, clock());
  const period = { from: from ?? to ?? usual.from, to: to ?? usual.to };
  const days = daysOf(period).length;
  return days > 0 && days <= MOST_DAYS ? answer(period) : refused('malformed', { field: 'to' });
}

function questionOf({ actor, query: { locale, language } }: InsightsCall, period: Period) {
  return { tenantId: actor.tenantId, filter: { ...period, locale }, language };
}

/** Of the largest groups, so many are asked anew, each of which takes most of a millisecond. */
const MOST_ASKED_ANEW = 50;

async function unansweredAnswer({ store, editionNow, understand, keptDays }: InsightParts): Promise<UnansweredAnswer> {
  const { entries } = editionNow();
  const textsIn = (locale: Locale) => Array.from(entries.values(), ({ text }) => text[locale].question);
  const groups = groupQuestions(await store.questions.newest(MOST_QUESTIONS), textsIn);
  const answeredBy = ({ title, locale }: { readonly title: string; readonly locale: Locale }) => {
    const now = understand(title, { locale });
    const entry = now.kind === 'answer' ? entries.get(now.ids[0]) : undefined;
    return entry && { id: entry.id, question: entry.text[locale].question };
  };
  const shown = groups.map((group, place) => ({
    ...{ ...group, newest: group.newest.toISOString() },
    ...(place < MOST_ASKED_ANEW && { answeredBy: answeredBy(group) }),
  }));
  return { groups: shown, keptDays };
}

async function* onlyPart(text: string): AsyncGenerator<string, void> {
  yield text;
}
