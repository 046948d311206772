import type { TicketStore } from './ticketStore.ts';

/** How much of an asker's is before the experts already. */
export interface AskerLoad {
  /** Additions to the ticket that no expert answered since. */
  readonly unanswered: number;
}

/** Counts it as the store has it now. Who does two things at the same moment may get past a limit by one. */
export async function askerLoad(tickets: Pick<TicketStore, 'messages'>, ticketId: string): Promise<AskerLoad> {
  const messages = await tickets.messages(ticketId);
  const since = messages.slice(messages.findLastIndex(({ kind }) => kind === 'reply') + 1);
  return { unanswered: since.filter(({ kind }) => kind === 'addition').length };
}
