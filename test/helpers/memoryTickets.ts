import type { AuditEntry } from '../../domain/console/audit.ts';
import type { Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import type { TicketServiceParts } from '../../domain/support/ticketServiceParts.ts';
import type { NewTicket, TicketChange } from '../../domain/support/ticketStore.ts';

/** Tickets in memory, where a test can look: what the rules of tickets need of their store. */
export class MemoryTickets {
  readonly kept = new Map<string, Ticket>();
  readonly messages: Omit<TicketMessage, 'relay'>[] = [];
  readonly audit: AuditEntry[] = [];
  /** Is done before the next change, as somebody who is faster would. */
  meanwhile: (() => void) | undefined;
  readonly #nonces = new Set<string>();
  readonly #opened = new Map<string, string>();

  readonly port: TicketServiceParts['tickets'] = {
    open: async (ticket, nonce, most) => this.#open(ticket, nonce, most),
    byId: async (tenantId, id) => {
      const ticket = this.kept.get(id);
      return ticket?.tenantId === tenantId ? ticket : undefined;
    },
    ofAsker: async ({ personId }) => [...this.kept.values()].filter(({ asker }) => asker?.personId === personId),
    messages: async (id) =>
      this.messages.filter(({ ticketId }) => ticketId === id).map((message) => ({ ...message, relay: 'waiting' })),
    knows: async (ticketId, nonce) => this.#nonces.has(`${ticketId} ${nonce}`),
    change: async (change) => this.#change(change),
    remind: async (_, message) => this.messages.push(message) > 0,
  };

  /** Puts a ticket there as if it had come so far. */
  put(ticket: Ticket): Ticket {
    this.kept.set(ticket.id, ticket);
    return ticket;
  }

  #open(ticket: NewTicket, nonce: string, most: number) {
    const known = this.kept.get(this.#opened.get(nonce) ?? '');
    if (known) return { kind: 'known', ticket: known } as const;
    if (this.kept.size >= most) return { kind: 'too-many' } as const;
    this.#opened.set(nonce, ticket.id);
    return { kind: 'opened', ticket: this.put({ ...ticket, number: this.kept.size + 1 }) } as const;
  }

  #change({ ticket, nonce, message, audit }: TicketChange): 'saved' | 'known' | 'conflict' {
    const meanwhile = this.meanwhile;
    this.meanwhile = undefined;
    meanwhile?.();
    const key = `${ticket.id} ${nonce}`;
    if (this.#nonces.has(key)) return 'known';
    if (this.kept.get(ticket.id)?.version !== ticket.version - 1) return 'conflict';
    this.#nonces.add(key);
    this.put(ticket);
    if (message) this.messages.push(message);
    if (audit) this.audit.push(audit);
    return 'saved';
  }
}
