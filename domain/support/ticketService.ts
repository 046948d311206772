import type { PersonKey } from '../people/person.ts';
import { askerLoad } from './askerLoad.ts';
import { decideTicket } from './decidedTicket.ts';
import { newTicket } from './newTicket.ts';
import { type DeedFrame, plannedByAsker, plannedByExpert } from './plannedDeeds.ts';
import { destinationFor } from './routing.ts';
import { type Destination, LONGEST_QUESTION, MOST_TICKETS, type Ticket } from './ticket.ts';
import { deedsOfAsker, deedsOfExperts } from './ticketDeeds.ts';
import type { ActingExpert, AskerDeed, DeedOutcome, ExpertDeed, OpenOutcome, TicketRequest } from './ticketOutcome.ts';
import type { TicketServiceParts } from './ticketServiceParts.ts';
import { typedText } from './typedText.ts';
import { afterWorkingMinutes } from './workingHours.ts';

/** Everything that people do with tickets: who may, when, and what comes of it. Every call asks for the roles anew. */
export class TicketService {
  readonly #parts: TicketServiceParts;

  constructor(parts: TicketServiceParts) {
    this.#parts = parts;
  }

  /** Opens a ticket for what somebody asks. */
  async open(asker: PersonKey, request: TicketRequest): Promise<OpenOutcome> {
    const question = typedText(request.question, LONGEST_QUESTION);
    if (question === '') return { kind: 'empty' };
    const destination = await this.#destinationOf(asker.tenantId, request);
    if (!destination) return { kind: 'nowhere' };
    const { tickets, clock, newId } = this.#parts;
    const openedAt = clock();
    const times = { openedAt, dueAt: this.#dueAt(openedAt) };
    const ticket = newTicket(newId(), asker, { ...request, question }, destination, times);
    return tickets.open(ticket, request.nonce, MOST_TICKETS);
  }

  /** All that are kept of a person, newest first. */
  async ofAsker(asker: PersonKey): Promise<readonly Ticket[]> {
    return this.#parts.tickets.ofAsker(asker);
  }

  /** Does what the asker wants done with their ticket; somebody else's is `unknown`. */
  async byAsker(asker: PersonKey, ticketId: string, deed: AskerDeed, nonce: string): Promise<DeedOutcome> {
    const { tickets } = this.#parts;
    const read = async () => {
      const ticket = await tickets.byId(asker.tenantId, ticketId);
      return ticket?.asker?.personId === asker.personId ? ticket : undefined;
    };
    const load = await askerLoad(tickets, asker, ticketId);
    const planned = plannedByAsker(asker, deed, load, this.#frame(ticketId, nonce, read));
    return planned ? decideTicket(tickets, planned) : { kind: 'empty' };
  }

  /** Does what an expert wants done with a ticket. */
  async byExpert(expert: ActingExpert, ticketId: string, deed: ExpertDeed, nonce: string): Promise<DeedOutcome> {
    const { tickets, roles } = this.#parts;
    const read = () => tickets.byId(expert.person.tenantId, ticketId);
    const ticket = await read();
    if (!ticket) return { kind: 'unknown' };
    if (!(await this.mayAct(expert, ticket))) return { kind: 'forbidden' };
    const isLead = (await roles.rolesOf(expert.person)).has('support-lead');
    const planned = plannedByExpert(expert, isLead, deed, this.#frame(ticketId, nonce, read));
    return planned ? decideTicket(tickets, planned) : { kind: 'empty' };
  }

  /** Whether somebody may act on a ticket: in its channel as a member of it, elsewhere by a role. */
  async mayAct(expert: ActingExpert, { tenantId, destination }: Ticket): Promise<boolean> {
    if (expert.person.tenantId !== tenantId) return false;
    if (destination.kind === 'channel' && destination.channelId === expert.channelId) return true;
    const roles = await this.#parts.roles.rolesOf(expert.person);
    return roles.has('expert') || roles.has('support-lead');
  }

  /** What some expert may do with a ticket now. */
  deedsOf(ticket: Ticket): readonly ExpertDeed['kind'][] {
    return deedsOfExperts(ticket);
  }

  /** What the asker may do with their ticket now. */
  askerDeedsOf(ticket: Ticket): readonly AskerDeed['kind'][] {
    return deedsOfAsker(ticket);
  }

  /** Reminds the experts of a ticket that is due and that nobody has answered; true if they are. */
  async remind(ticketId: string): Promise<boolean> {
    const { tickets, clock, newId } = this.#parts;
    const now = clock();
    return tickets.remind(ticketId, { id: newId(), ticketId, kind: 'reminder', text: '', at: now }, now);
  }

  /** Sends a ticket whose channel takes nothing any more to the help desk; false where there is none. */
  async toHelpDesk({ tenantId, id, version }: Ticket): Promise<boolean> {
    const { tickets, settings } = this.#parts;
    if (settings.helpDesk === undefined) return false;
    const destination = { kind: 'mail', address: settings.helpDesk } as const;
    const { kind } = await decideTicket(tickets, {
      ...this.#frame(id, `help-desk/${version}`, () => tickets.byId(tenantId, id)),
      transition: (ticket) => (ticket.destination.kind === 'mail' ? 'known' : { destination }),
    });
    return kind === 'done' || kind === 'known';
  }

  async #destinationOf(tenantId: string, { locale, market, context }: TicketRequest): Promise<Destination | undefined> {
    const { routes } = await this.#parts.routes.routes(tenantId);
    const address = this.#parts.settings.helpDesk;
    const helpDesk = address === undefined ? undefined : ({ kind: 'mail', address } as const);
    return destinationFor(routes, { topic: context.entryIds[0], locale, market }) ?? helpDesk;
  }

  #frame(ticketId: string, nonce: string, read: DeedFrame['read']): DeedFrame {
    const now = this.#parts.clock();
    return { ticketId, nonce, read, now, dueAt: this.#dueAt(now), messageId: this.#parts.newId() };
  }

  #dueAt(from: Date): Date {
    const { answerWithinMinutes, workingHours } = this.#parts.settings;
    return afterWorkingMinutes(from, answerWithinMinutes, workingHours);
  }
}
