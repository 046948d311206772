import type { PersonKey } from '../people/person.ts';
import { isWaiting } from './ticket.ts';
import type { TicketStore } from './ticketStore.ts';

/** How much of an asker's is before the experts already. */
export interface AskerLoad {
  /** Additions to the ticket that no expert answered since. */
  readonly unanswered: number;
  /** Tickets of theirs that wait for an answer. */
  readonly waiting: number;
}

/** Counts it as the store has it now. Who does two things at the same moment may get past a limit by one. */
export async function askerLoad(
  tickets: Pick<TicketStore, 'messages' | 'ofAsker'>,
  asker: PersonKey,
  ticketId: string,
): Promise<AskerLoad> {
  const [messages, all] = await Promise.all([tickets.messages(ticketId), tickets.ofAsker(asker)]);
  const since = messages.slice(messages.findLastIndex(({ kind }) => kind === 'reply') + 1);
  return {
    unanswered: since.filter(({ kind }) => kind === 'addition').length,
    waiting: all.filter(isWaiting).length,
  };
}
