import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { LiveFaq } from './faq/liveFaq.ts';
import type { ExpertParts } from './features/expertDeeds.ts';
import { expertInvoke } from './features/experts.ts';
import { type FeedbackInvokeParts, feedbackInvoke } from './features/feedbackInvoke.ts';
import { SEARCH_INVOKE, searchFaq } from './features/searchFaq.ts';
import { withinTime } from './withinTime.ts';

/** Teams waits five seconds for the results of a search, and people two. */
const PATIENCE_MS = 1_000;

/** What answering invokes needs. */
export interface InvokeParts extends FeedbackInvokeParts {
  readonly experts: ExpertParts;
  readonly faq: Pick<LiveFaq, 'refresh'>;
}

/** Answers what Teams wants answered in place (an invoke, which a dialog never sees); 501 to what the bot does not know. */
export async function answerInvoke(context: TurnContext, parts: InvokeParts): Promise<InvokeResponse> {
  // The chat from which somebody searches is not the bot's: nothing of it is read or remembered.
  if (context.activity.name === SEARCH_INVOKE) return search(context, parts);
  return (await expertInvoke(context, parts.experts)) ?? (await feedbackInvoke(context, parts)) ?? { status: 501 };
}

async function search(context: TurnContext, { turns, features, faq }: InvokeParts): Promise<InvokeResponse> {
  // Whoever searches while a change is being learned is answered from what was learned before.
  await withinTime(faq.refresh(), PATIENCE_MS, 'Reading the changes of the FAQ').catch(() => undefined);
  const { sayIn, contacts, appId, edition } = features;
  return searchFaq(context, { edition, sayIn, contacts, appId, understand: turns.understand });
}
