import type { TurnContext } from 'botbuilder';
import { submit } from '../../cards/actions.ts';
import type { CardAction } from '../../cards/cardActions.ts';
import { confirmTicketWithdrawalCard } from '../../cards/confirmTicketWithdrawalCard.ts';
import { messageCard } from '../../cards/messageCard.ts';
import { replyWithCard, sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { MOST_ADDITIONS, MOST_TICKETS, type Ticket } from '../../domain/support/ticket.ts';
import type { AskerDeed, DeedOutcome } from '../../domain/support/ticketOutcome.ts';
import { scopeOf } from '../scopeOf.ts';
import type { FeatureParts } from './featureParts.ts';
import { showContacts } from './showContacts.ts';
import { showPersonalChat } from './showPersonalChat.ts';
import { listCard, ticketCardOf } from './ticketCards.ts';
import type { TicketDesk } from './ticketDesk.ts';

type TicketClick = Extract<CardAction, { kind: 'ticket' }>;

/** Shows a person's questions to the experts, in place of the card that was clicked or below the words. */
export async function showMyTickets(context: TurnContext, parts: FeatureParts): Promise<void> {
  if (!parts.tickets) return showContacts(context, parts);
  if (scopeOf(context.activity) === 'group') return showPersonalChat(context, parts, 'question');
  await replyWithCard(context, await listCard(context, parts, parts.tickets));
}

/** The same as a card of its own. */
export async function sendMyTickets(context: TurnContext, parts: FeatureParts, desk: TicketDesk): Promise<void> {
  await sendCard(context, await listCard(context, parts, desk));
}

/** Puts where a ticket stands in place of the card that was clicked; `note` is a line on what came of the click. */
export async function replyWithTicket(
  context: TurnContext,
  parts: FeatureParts,
  desk: TicketDesk,
  ticket: Ticket,
  note?: string,
): Promise<void> {
  await replyWithCard(context, await ticketCardOf(context, parts, desk, ticket, note));
}

/** Does what somebody clicked on a card of their own ticket, and shows in its place how it stands then. */
export async function actOnTicket(context: TurnContext, parts: FeatureParts, click: TicketClick): Promise<void> {
  const { tickets } = parts;
  if (!tickets) return showContacts(context, parts);
  if (scopeOf(context.activity) === 'group') return showPersonalChat(context, parts, 'question');
  const deed = deedOf(click);
  const { person } = turnFacts(context);
  if (deed) {
    const outcome = await tickets.service.byAsker(person, click.ticketId, deed, click.nonce);
    return showOutcome(context, parts, tickets, click, outcome);
  }
  const ticket = await ownTicket(context, tickets, click.ticketId);
  if (!ticket) return sayUnknownTicket(context, parts);
  const mayWithdraw = tickets.service.askerDeedsOf(ticket).includes('withdraw');
  if (click.deed === 'withdraw' && mayWithdraw) return askWithdrawal(context, parts, ticket);
  return replyWithTicket(context, parts, tickets, ticket);
}

/** What a click does to a ticket; undefined where it shows something only. */
function deedOf({ deed, text }: TicketClick): AskerDeed | undefined {
  switch (deed) {
    case 'add':
    case 'reopen':
      return { kind: deed, text };
    case 'withdraw-confirmed':
      return { kind: 'withdraw' };
    default:
      return undefined;
  }
}

async function showOutcome(
  context: TurnContext,
  parts: FeatureParts,
  desk: TicketDesk,
  { deed, ticketId }: TicketClick,
  outcome: DeedOutcome,
): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  switch (outcome.kind) {
    case 'done':
    case 'known':
      return replyWithTicket(context, parts, desk, outcome.ticket, say(`support.note.${deed}`));
    case 'taken':
    case 'not-now':
      return replyWithTicket(context, parts, desk, outcome.ticket, say('support.note.not-now'));
    case 'too-many': {
      const count = deed === 'add' ? MOST_ADDITIONS : MOST_TICKETS;
      return replyWithTicket(context, parts, desk, outcome.ticket, say(`support.note.too-many-${deed}`, { count }));
    }
    case 'empty': {
      const ticket = await ownTicket(context, desk, ticketId);
      if (ticket) return replyWithTicket(context, parts, desk, ticket, say('support.note.empty'));
      return sayUnknownTicket(context, parts);
    }
    case 'unknown':
    case 'forbidden':
      return sayUnknownTicket(context, parts);
  }
}

async function ownTicket(context: TurnContext, desk: TicketDesk, ticketId: string): Promise<Ticket | undefined> {
  const own = await desk.service.ofAsker(turnFacts(context).person);
  return own.find(({ id }) => id === ticketId);
}

async function askWithdrawal(context: TurnContext, parts: FeatureParts, { id, number }: Ticket): Promise<void> {
  const view = { ticketId: id, number, nonce: parts.newId() };
  await replyWithCard(context, confirmTicketWithdrawalCard(view, parts.sayIn(turnFacts(context).locale)));
}

/** Somebody else's ticket, or one that was deleted. */
async function sayUnknownTicket(context: TurnContext, parts: FeatureParts): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  const all = { kind: 'command', command: 'my-tickets', nonce: parts.newId() } as const;
  const actions = [submit(say('support.button.all'), all)];
  await replyWithCard(context, messageCard({ text: say('support.unknown'), actions }, say));
}
