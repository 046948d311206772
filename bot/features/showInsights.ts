import type { TurnContext } from 'botbuilder';
import { insightsCard } from '../../cards/insightsCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { AuditStore } from '../../domain/console/audit.ts';
import type { RoleStore } from '../../domain/console/roles.ts';
import { comparable } from '../../domain/faq/comparable.ts';
import { hideSmallGroups, hideSmallTickets } from '../../domain/insights/hideSmallGroups.ts';
import type { InsightStore } from '../../domain/insights/insights.ts';
import { lastDays } from '../../domain/insights/period.ts';
import { INSIGHT_READERS } from '../../domain/insights/readers.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import { scopeOf } from '../scopeOf.ts';
import type { FeatureParts } from './featureParts.ts';

/** What the head figures in the chat are made of. */
export interface InsightDesk {
  readonly store: Pick<InsightStore, 'totals' | 'byDay' | 'tickets'>;
  readonly roles: Pick<RoleStore, 'rolesOf'>;
  readonly audit: Pick<AuditStore, 'add'>;
  /** No figure is shown that tells of fewer. */
  readonly smallestGroup: number;
  /** The console's page with all figures. */
  readonly pageUrl: string;
}

/** What this feature needs; without a desk nobody is shown figures. */
export type InsightFeatureParts = Pick<FeatureParts, 'sayIn' | 'clock'> & {
  readonly insights?: InsightDesk | undefined;
};

/** So many days are shown. */
const DAYS = 30;

/**
 * Whether this turn asks for the figures, by the button or by one of the listed words in any language, and the person may see them. In
 * everybody else's turn the same words are a question like any other.
 */
export async function asksForInsights(context: TurnContext, parts: InsightFeatureParts): Promise<boolean> {
  const { input } = turnFacts(context);
  const asks =
    input.kind === 'click'
      ? input.action.kind === 'command' && input.action.command === 'insights'
      : input.kind === 'text' && isCommand(input.text, parts);
  return asks && (await mayReadInsights(context, parts));
}

/** Whether the person may see figures here: not where others read along. */
export async function mayReadInsights(context: TurnContext, { insights }: InsightFeatureParts): Promise<boolean> {
  if (!insights || scopeOf(context.activity) !== 'personal') return false;
  const roles = await insights.roles.rolesOf(turnFacts(context).person);
  return INSIGHT_READERS.some((role) => roles.has(role));
}

/** Shows the head figures of the last days, for whom `asksForInsights` said yes, and notes that they looked. */
export async function showInsights(context: TurnContext, parts: InsightFeatureParts): Promise<void> {
  const { insights, clock, sayIn } = parts;
  if (!insights) throw new Error('There are no insights in the chat; asksForInsights would have said so');
  const { person, locale } = turnFacts(context);
  const { store, smallestGroup, pageUrl } = insights;
  const period = lastDays(DAYS, clock());
  const [totals, days, tickets] = await Promise.all([
    store.totals(period),
    store.byDay(period),
    store.tickets(person.tenantId, period),
  ]);
  const subject = `${period.from}/${period.to}`;
  await insights.audit.add({ at: clock(), actor: person, action: 'insights.view', subject });
  const figures = hideSmallGroups({ totals, days }, smallestGroup);
  const view = { ...figures, tickets: hideSmallTickets(tickets, smallestGroup), smallestGroup, pageUrl };
  await sendCard(context, insightsCard(view, sayIn(locale)));
}

function isCommand(text: string, { sayIn }: InsightFeatureParts): boolean {
  const typed = comparable(text);
  return LOCALES.some((locale) => {
    const words = sayIn(locale)('insights.command').split(',');
    return words.some((word) => comparable(word) === typed);
  });
}
