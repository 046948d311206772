import type { AuditEntry } from '../console/audit.ts';
import type { Ticket, TicketMessage } from './ticket.ts';
import type { DeedOutcome } from './ticketOutcome.ts';
import type { TicketStore } from './ticketStore.ts';
import type { TicketTransition } from './ticketTransitions.ts';

/** So many others may be faster before a deed is given up. */
const MOST_TRIES = 20;

/** A deed on a ticket, apart from who does it. */
export interface TicketDeed {
  /** Of this deed, this person and this click: the same one is done once. */
  readonly nonce: string;
  readonly read: () => Promise<Ticket | undefined>;
  /** What becomes of the ticket as it stands. */
  readonly transition: (ticket: Ticket) => TicketTransition;
  readonly message?: Omit<TicketMessage, 'relay'> | undefined;
  readonly audit?: AuditEntry | undefined;
  readonly now: Date;
}

/**
 * Does a deed on the newest state of a ticket: reads it, decides, writes, and where somebody was faster, decides anew. Of two deeds that cannot both be,
 * one is done and the other is told what stands.
 */
export async function decideTicket(
  tickets: Pick<TicketStore, 'knows' | 'change'>,
  deed: TicketDeed,
): Promise<DeedOutcome> {
  const { nonce, read, transition, message, audit, now } = deed;
  let ticket = await read();
  for (let tries = 0; ticket && tries < MOST_TRIES; tries++) {
    // What was delivered twice meets what it did the first time, which would refuse it.
    if (await tickets.knows(ticket.id, nonce)) return { kind: 'known', ticket: (await read()) ?? ticket };
    const changes = transition(ticket);
    if (typeof changes === 'string') return { kind: changes, ticket };
    const next = { ...ticket, ...changes, version: ticket.version + 1, updatedAt: now };
    if ((await tickets.change({ ticket: next, nonce, message, audit })) === 'saved')
      return { kind: 'done', ticket: next };
    ticket = await read();
  }
  return ticket ? { kind: 'not-now', ticket } : { kind: 'unknown' };
}
