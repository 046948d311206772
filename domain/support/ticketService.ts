import type { Clock, NewId } from '../clock.ts';
import type { RoleStore } from '../console/roles.ts';
import type { PersonKey } from '../people/person.ts';
import { decideTicket } from './decidedTicket.ts';
import { newTicket } from './newTicket.ts';
import { destinationFor, type RouteStore } from './routing.ts';
import type { SupportSettings } from './supportSettings.ts';
import { type Destination, LONGEST_QUESTION, MOST_TICKETS, type Ticket, type TicketMessage } from './ticket.ts';
import { deedsOfAsker, deedsOfExperts } from './ticketDeeds.ts';
import type { ActingExpert, AskerDeed, DeedOutcome, ExpertDeed, OpenOutcome, TicketRequest } from './ticketOutcome.ts';
import type { TicketStore } from './ticketStore.ts';
import { afterAsker, afterExpert } from './ticketTransitions.ts';
import { typedText } from './typedText.ts';
import { dueAt } from './workingHours.ts';

/** What the rules of tickets work with. */
export interface TicketServiceParts {
  readonly tickets: Pick<TicketStore, 'open' | 'byId' | 'ofAsker' | 'knows' | 'change' | 'remind'>;
  readonly routes: Pick<RouteStore, 'routes'>;
  readonly roles: Pick<RoleStore, 'rolesOf'>;
  readonly settings: Pick<SupportSettings, 'workingHours' | 'answerWithinMinutes' | 'helpDesk'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

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
    const { tickets, clock } = this.#parts;
    const text = typedText('text' in deed ? deed.text : '', LONGEST_QUESTION);
    if (deed.kind === 'add' && text === '') return { kind: 'empty' };
    const now = clock();
    return decideTicket(tickets, {
      nonce: onceFor(asker, deed.kind, text, nonce),
      read: async () => {
        const ticket = await tickets.byId(asker.tenantId, ticketId);
        return ticket?.asker?.personId === asker.personId ? ticket : undefined;
      },
      transition: (ticket) => afterAsker(deed.kind, { ticket, now, dueAt: this.#dueAt(now) }),
      message: text === '' ? undefined : this.#message(ticketId, { kind: 'addition', text, at: now }),
      now,
    });
  }

  /** Does what an expert wants done with a ticket. */
  async byExpert(expert: ActingExpert, ticketId: string, deed: ExpertDeed, nonce: string): Promise<DeedOutcome> {
    const { tickets, roles, clock } = this.#parts;
    const read = () => tickets.byId(expert.person.tenantId, ticketId);
    const ticket = await read();
    if (!ticket) return { kind: 'unknown' };
    if (!(await this.mayAct(expert, ticket))) return { kind: 'forbidden' };
    const { text, entryId } = wordsOf(deed);
    if (deed.kind === 'reply' && text === '' && entryId === undefined) return { kind: 'empty' };
    const isLead = (await roles.rolesOf(expert.person)).has('support-lead');
    const now = clock();
    const author = { personId: expert.person.personId, name: expert.name };
    return decideTicket(tickets, {
      nonce: onceFor(expert.person, deed.kind, text, entryId ?? '', nonce),
      read,
      transition: (present) =>
        afterExpert(deed.kind, { ticket: present, expert: author, isLead, now, dueAt: this.#dueAt(now) }),
      message:
        deed.kind === 'reply' ? this.#message(ticketId, { kind: 'reply', author, text, entryId, at: now }) : undefined,
      audit: { at: now, actor: expert.person, action: `ticket.${deed.kind}`, subject: ticketId },
      now,
    });
  }

  /** Whether somebody may act on a ticket: in its channel as a member of it, elsewhere by a role. */
  async mayAct(expert: ActingExpert, ticket: Ticket): Promise<boolean> {
    if (expert.person.tenantId !== ticket.tenantId) return false;
    const { destination } = ticket;
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
    const { tickets, clock } = this.#parts;
    const now = clock();
    return tickets.remind(ticketId, this.#message(ticketId, { kind: 'reminder', text: '', at: now }), now);
  }

  /** Sends a ticket whose channel takes nothing any more to the help desk; false where there is none. */
  async toHelpDesk({ tenantId, id, version }: Ticket): Promise<boolean> {
    const { tickets, settings, clock } = this.#parts;
    if (settings.helpDesk === undefined) return false;
    const destination = { kind: 'mail', address: settings.helpDesk } as const;
    const { kind } = await decideTicket(tickets, {
      nonce: `help-desk\n${version}`,
      read: () => tickets.byId(tenantId, id),
      transition: (ticket) => (ticket.destination.kind === 'mail' ? 'known' : { destination }),
      now: clock(),
    });
    return kind === 'done' || kind === 'known';
  }

  async #destinationOf(tenantId: string, request: TicketRequest): Promise<Destination | undefined> {
    const { locale, market, context } = request;
    const { routes } = await this.#parts.routes.routes(tenantId);
    const destination = destinationFor(routes, { topic: context.entryIds[0], locale, market });
    const address = this.#parts.settings.helpDesk;
    return destination ?? (address === undefined ? undefined : { kind: 'mail', address });
  }

  #dueAt(from: Date): Date {
    const { answerWithinMinutes, workingHours } = this.#parts.settings;
    return dueAt(from, answerWithinMinutes, workingHours);
  }

  #message(ticketId: string, message: Omit<TicketMessage, 'id' | 'ticketId' | 'relay'>): Omit<TicketMessage, 'relay'> {
    return { id: this.#parts.newId(), ticketId, ...message };
  }
}

function wordsOf(deed: ExpertDeed): { readonly text: string; readonly entryId?: string | undefined } {
  if (deed.kind !== 'reply') return { text: '' };
  return { text: typedText(deed.text, LONGEST_QUESTION), entryId: deed.entryId };
}

/** One card stands in the channel for all: only together with who did what is its nonce of one deed. Other words are another reply. */
function onceFor(person: PersonKey, ...deed: readonly string[]): string {
  return JSON.stringify([person.personId, ...deed]);
}
