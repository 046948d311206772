import type { Edition } from '../../domain/faq/entry.ts';
import { marketName } from '../../domain/marketNames.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Ticket } from '../../domain/support/ticket.ts';
import type { ConsoleParts } from './consoleParts.ts';
import type { TicketAnswer, TicketSummary } from './contract/supportAnswers.ts';
import type { SupportParts } from './supportParts.ts';

/** So much of a question stands in the list, in characters. */
const BEGINNING = 200;

/** What both need to tell of a ticket. */
export interface TicketTelling {
  readonly parts: Pick<ConsoleParts, 'clock' | 'edition'>;
  readonly support: SupportParts;
}

/** A ticket as a line of the list. */
export function ticketSummary(ticket: Ticket, now: Date): TicketSummary {
  const { id, number, state, locale, claim, openedAt, dueAt } = ticket;
  return {
    ...{ id, number, state, locale, question: beginningOf(ticket.question), claimedBy: claim?.name },
    openedAt: openedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    isOverdue: isOverdue(ticket, now),
  };
}

/** A ticket with its conversation, for a reader of `language`. It says nothing of who asked. */
export async function ticketAnswer(ticket: Ticket, language: Locale, telling: TicketTelling): Promise<TicketAnswer> {
  const { support, parts } = telling;
  const { version, question, market, claim, closedAt } = ticket;
  const messages = await support.tickets.messages(ticket.id);
  return {
    ...ticketSummary(ticket, parts.clock()),
    ...{ version, question, context: contextOf(ticket, language, parts.edition) },
    market: market === undefined ? undefined : { code: market, name: marketName(market, language) },
    claim: claim && { personId: claim.personId, name: claim.name, at: claim.at.toISOString() },
    closedAt: closedAt?.toISOString(),
    messages: messages.map(({ kind, author, text, at, relay }) => ({
      ...{ kind, author: author?.name, text, at: at.toISOString(), relay },
    })),
    deeds: support.service.deedsOf(ticket),
    canReply: ticket.asker !== undefined,
  };
}

/** Nobody has answered, although the time for it is over. */
function isOverdue({ state, firstAnswerAt, dueAt }: Ticket, now: Date): boolean {
  return state !== 'answered' && state !== 'closed' && firstAnswerAt === undefined && dueAt <= now;
}

function contextOf({ context }: Ticket, language: Locale, edition: Edition): TicketAnswer['context'] {
  const { entryIds, ...others } = context;
  // An entry that was deleted since is named by its id.
  return {
    ...others,
    entries: entryIds.map((id) => ({ id, question: edition.entries.get(id)?.text[language].question ?? id })),
  };
}

function beginningOf(question: string): string {
  const characters = [...question];
  return characters.length <= BEGINNING ? question : `${characters.slice(0, BEGINNING - 1).join('')}…`;
}
