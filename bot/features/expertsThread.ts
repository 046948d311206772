import type { TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { messageCard } from '../../cards/messageCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { KNOWN_TEXT } from '../../domain/faq/constants.ts';
import type { Say } from '../../domain/strings.ts';
import { LONGEST_QUESTION } from '../../domain/support/ticket.ts';
import type { DeedOutcome } from '../../domain/support/ticketOutcome.ts';
import { placeOf } from '../support/threadOf.ts';
import { tenantsOf } from '../tenants.ts';
import { type ExpertParts, expertOf, holderOf } from './expertDeeds.ts';

/**
 * Brings what an expert writes in a ticket's thread, mentioning the bot, to the person who asked, and says so there; a command it answers there and brings to nobody.
 * False where it is no such message, which is then a question like any other. The same activity is brought once.
 */
export async function relayFromThread(context: TurnContext, parts: ExpertParts): Promise<boolean> {
  const { activity } = context;
  const { channelId, cardId } = placeOf(activity.conversation.id);
  if (cardId === undefined || isClick(activity) || !mentionsBot(activity)) return false;
  const tenantId = tenantsOf(activity)[0] ?? '';
  const ticket = await parts.tickets.byCard(tenantId, channelId, cardId);
  const isCommand = saysCommand(context);
  // Whoever begins a thread asks the bot; whoever goes on in one may mean to answer under a card that is not the ticket's any more.
  const mayBeLost = !isCommand && activity.id !== cardId;
  if (!ticket && !(mayBeLost && (await parts.tickets.arePostedIn(tenantId, channelId)))) return false;
  const say = parts.sayIn(parts.expertsLocale);
  const text =
    ticket && !isCommand
      ? await relay(activity, ticket.id, parts, say)
      : say(`experts.thread.${isCommand ? 'command' : 'unknown'}`);
  await sendCard(context, messageCard({ text }, say));
  return true;
}

/** Whether it is, word for word, what the bot knows as a command, a greeting or thanks: whole sentences that only resemble one are answers. */
function saysCommand(context: TurnContext): boolean {
  const { input, understand } = turnFacts(context);
  if (input.kind !== 'text') return false;
  const { kind, confidence } = understand(input.text);
  return kind === 'intent' && confidence === KNOWN_TEXT;
}

async function relay(activity: Activity, ticketId: string, { service }: ExpertParts, say: Say): Promise<string> {
  const text = (activity.text ?? '').trim();
  // Half an answer may say something else than the whole.
  if (text.length > LONGEST_QUESTION)
    return say('experts.thread.tooLong', { most: LONGEST_QUESTION, length: text.length });
  const reply = { kind: 'reply', text } as const;
  const outcome = await service.byExpert(expertOf(activity, say), ticketId, reply, `thread:${activity.id}`);
  const words = wordsOf(outcome, say);
  return outcome.kind === 'done' && hasFiles(activity) ? `${words} ${say('experts.thread.noFiles')}` : words;
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

/** Teams sends the words once more as HTML, in which a file of the channel is a mark only. */
function hasFiles({ attachments }: Activity): boolean {
  return (attachments ?? []).some(({ contentType, content }) =>
    contentType === 'text/html' ? String(content ?? '').includes('<attachment') : true,
  );
}

function isClick({ value }: Activity): boolean {
  return value !== undefined && value !== null && value !== '';
}

function mentionsBot({ entities, recipient }: Activity): boolean {
  return (entities ?? []).some(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id);
}
