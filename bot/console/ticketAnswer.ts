import type { Actor } from '../../domain/announcements/announcement.ts';
import type { Role } from '../../domain/console/roles.ts';
import { marketName } from '../../domain/marketNames.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { isWaiting, type Ticket } from '../../domain/support/ticket.ts';
import type { ExpertDeed } from '../../domain/support/ticketOutcome.ts';
import { afterExpert } from '../../domain/support/ticketTransitions.ts';
import { lastTitles } from '../faq/lastTitles.ts';
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

/** Who reads a ticket, and in which language. */
export interface TicketReader {
  readonly actor: Actor;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  readonly language: Locale;
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

/** A ticket with its conversation, for a reader. It says nothing of who asked. */
export async function ticketAnswer(
  ticket: Ticket,
  reader: TicketReader,
  telling: TicketTelling,
): Promise<TicketAnswer> {
  const { support, parts } = telling;
  const { language } = reader;
  const { version, question, market, claim, closedAt } = ticket;
  const messages = await support.tickets.messages(ticket.id);
  const ids = [...ticket.context.entryIds, ...messages.flatMap(({ entryId }) => entryId ?? [])];
  const titleOf = await lastTitles(ids, language, { edition: parts.edition, past: support.pastFaq });
  return {
    ...ticketSummary(ticket, parts.clock()),
    ...{ version, question, context: contextOf(ticket, titleOf) },
    market: market === undefined ? undefined : { code: market, name: marketName(market, language) },
    claim: claim && { personId: claim.personId, name: claim.name, at: claim.at.toISOString() },
    closedAt: closedAt?.toISOString(),
    messages: messages.map(({ kind, author, text, entryId, at, relay }) => ({
      ...{ kind, author: author?.name, text, at: at.toISOString(), relay },
      entry: entryId === undefined ? undefined : { id: entryId, question: titleOf(entryId) },
    })),
    deeds: support.service.deedsOf(ticket).filter((deed) => mayDo(deed, ticket, reader)),
    canReply: ticket.asker !== undefined,
  };
}

/** Whether the deed is for this person: what somebody else works on is theirs. */
function mayDo(deed: ExpertDeed['kind'], ticket: Ticket, { actor, name, roles }: TicketReader): boolean {
  const expert = { personId: actor.personId, name };
  // The moments do not matter: what would come of it is not kept.
  const [now, dueAt] = [ticket.updatedAt, ticket.dueAt];
  return typeof afterExpert(deed, { ticket, expert, isLead: roles.has('support-lead'), now, dueAt }) !== 'string';
}

/** Somebody waits, although the time for an answer is over. */
function isOverdue(ticket: Ticket, now: Date): boolean {
  return isWaiting(ticket) && ticket.dueAt <= now;
}

function contextOf({ context }: Ticket, titleOf: (entryId: string) => string): TicketAnswer['context'] {
  const { entryIds, ...others } = context;
  return { ...others, entries: entryIds.map((id) => ({ id, question: titleOf(id) })) };
}

function beginningOf(question: string): string {
  const characters = [...question];
  return characters.length <= BEGINNING ? question : `${characters.slice(0, BEGINNING - 1).join('')}…`;
}
