import type { TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { messageCard } from '../../cards/messageCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import type { Say } from '../../domain/strings.ts';
import { LONGEST_QUESTION } from '../../domain/support/ticket.ts';
import type { DeedOutcome } from '../../domain/support/ticketOutcome.ts';
import { placeOf } from '../support/threadOf.ts';
import { tenantsOf } from '../tenants.ts';
import { type ExpertParts, expertOf, holderOf } from './expertDeeds.ts';

/**
 * Brings what an expert writes in a ticket's thread, mentioning the bot, to the person who asked, and says so there. False where it is no such message, which is
 * then a question like any other. The same activity is brought once.
 */
export async function relayFromThread(context: TurnContext, parts: ExpertParts): Promise<boolean> {
  const { activity } = context;
  const { channelId, cardId } = placeOf(activity.conversation.id);
  if (cardId === undefined || isClick(activity) || !mentionsBot(activity)) return false;
  const ticket = await parts.tickets.byCard(tenantsOf(activity)[0] ?? '', channelId, cardId);
  if (!ticket) return false;
  const say = parts.sayIn(parts.expertsLocale);
  await sendCard(context, messageCard({ text: await relay(activity, ticket.id, parts, say) }, say));
  return true;
}

async function relay(activity: Activity, ticketId: string, { service }: ExpertParts, say: Say): Promise<string> {
  const text = (activity.text ?? '').trim();
  // Half an answer may say something else than the whole.
  if (text.length > LONGEST_QUESTION)
    return say('experts.thread.tooLong', { most: LONGEST_QUESTION, length: text.length });
  const reply = { kind: 'reply', text } as const;
  const outcome = await service.byExpert(expertOf(activity, say), ticketId, reply, `thread:${activity.id}`);
  return wordsOf(outcome, say);
}

function wordsOf(outcome: DeedOutcome, say: Say): string {
  switch (outcome.kind) {
    case 'done':
    case 'known':
      return say('experts.thread.sent');
    case 'taken':
      return say('experts.thread.taken', holderOf(outcome.ticket, say));
    case 'not-now':
      return say('experts.thread.notNow');
    case 'empty':
      return say('experts.thread.empty');
    default:
      return say(`experts.problem.${outcome.kind}`);
  }
}

function isClick({ value }: Activity): boolean {
  return value !== undefined && value !== null && value !== '';
}

function mentionsBot({ entities, recipient }: Activity): boolean {
  return (entities ?? []).some(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id);
}
