import type { AuditEntry } from '../console/audit.ts';
import type { PersonKey } from '../people/person.ts';
import type { Ticket, TicketMessage, TicketState } from './ticket.ts';

/** A ticket that is to be opened: its number is the store's to give. */
export type NewTicket = Omit<Ticket, 'number' | 'cardId'> & { readonly asker: PersonKey };

/** A change of a ticket, with everything that is true only together with it. */
export interface TicketChange {
  /** With its next version; written only where the one before is still the present one. */
  readonly ticket: Ticket;
  /** Of the deed that asked for the change, with who did it: the same one changes nothing twice. */
  readonly nonce: string;
  readonly message?: Omit<TicketMessage, 'relay'> | undefined;
  readonly audit?: AuditEntry | undefined;
}

/** Which tickets a list shows. */
export interface TicketFilter {
  readonly states?: readonly TicketState[] | undefined;
  readonly claimedBy?: string | undefined;
}

/**
 * Tickets. Each write is one transaction with the job `ticket-sync`, which brings Teams up to what the database says, so that there is no ticket
 * without a post and no post without a ticket. Texts are kept encrypted.
 */
export interface TicketStore {
  /** Opens a ticket with the jobs `ticket-sync` and `ticket-reminder` (at `dueAt`). The same asker's same nonce gives the ticket that it opened. */
  open(
    ticket: NewTicket,
    nonce: string,
    most: number,
  ): Promise<{ readonly kind: 'opened' | 'known'; readonly ticket: Ticket } | { readonly kind: 'too-many' }>;
  byId(tenantId: string, id: string): Promise<Ticket | undefined>;
  /** By the activity of its card, for replies in its thread. */
  byCard(tenantId: string, channelId: string, cardId: string): Promise<Ticket | undefined>;
  /** Whether any ticket goes to a channel. */
  arePostedIn(tenantId: string, channelId: string): Promise<boolean>;
  /** All that are kept of a person, newest first. */
  ofAsker(asker: PersonKey): Promise<readonly Ticket[]>;
  /** Oldest message first. */
  messages(ticketId: string): Promise<readonly TicketMessage[]>;
  /** Newest first, at most `size`, with a lower number than `before`. */
  list(tenantId: string, filter: TicketFilter, size: number, before?: number): Promise<readonly Ticket[]>;
  /** Whether a change of the ticket was saved with this nonce: what is delivered again is refused by nothing that it did itself. */
  knows(ticketId: string, nonce: string): Promise<boolean>;
  /**
   * `known`: the nonce changed it before. `conflict`: somebody was faster; read it again. Also queues `ticket-reminder`, where `dueAt` is another one;
   * a ticket that is given another destination is posted there anew.
   */
  change(change: TicketChange): Promise<'saved' | 'known' | 'conflict'>;
  /** Notes the reminder with its message and job, where at `now` nobody has answered and nobody was reminded. */
  remind(ticketId: string, message: Omit<TicketMessage, 'relay'>, now: Date): Promise<boolean>;
  /** Takes the asker out of their tickets, and the texts of those that are not closed are kept closed: `delete my data`. */
  forgetAsker(asker: PersonKey): Promise<void>;
}

/** A ticket that somebody has in hand. */
interface TicketInHand {
  readonly ticket: Ticket;
  /** Which taking in hand it is: who comes back after theirs ended lets go of nothing that is another one's. */
  readonly lease: number;
}

/** What Teams has not been told yet of a ticket. */
export type TicketPost =
  /** The card is to be posted (no `cardId`), or shown anew. */
  | (TicketInHand & { readonly kind: 'card' })
  | (TicketInHand & { readonly kind: 'message'; readonly message: TicketMessage });

/** What came of a post. */
export type PostResult =
  | { readonly kind: 'posted'; readonly activityId?: string | undefined }
  | { readonly kind: 'undeliverable'; readonly code: string };

/** What is left to be told to Teams, one post at a time and by one instance at a time. */
export interface TicketPosts {
  /**
   * Takes the ticket's next post in hand until `leaseUntil`: first the card's posting, then the messages in their order, then the card's newest
   * state. Undefined where Teams knows everything; `busy` where another one has the ticket in hand. A help desk is mailed the question and the messages,
   * and no newer states.
   */
  next(ticketId: string, now: Date, leaseUntil: Date): Promise<TicketPost | 'busy' | undefined>;
  /**
   * Notes what came of it and lets go of the ticket. Where the channel takes no card, nothing more is posted there; a card that cannot be shown anew is
   * posted anew, unless the ticket is closed. Of a mail there is no `activityId`.
   */
  report(post: TicketPost, result: PostResult): Promise<void>;
  /** Lets go of the ticket after a failure, so that the next try takes it in hand. */
  release(post: TicketPost): Promise<void>;
}
