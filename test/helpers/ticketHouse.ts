import type { Role } from '../../domain/console/roles.ts';
import type { TicketRoute } from '../../domain/support/routing.ts';
import type { SupportSettings } from '../../domain/support/supportSettings.ts';
import type { Ticket } from '../../domain/support/ticket.ts';
import type { ActingExpert, AskerDeed, DeedOutcome, ExpertDeed } from '../../domain/support/ticketOutcome.ts';
import { TicketService } from '../../domain/support/ticketService.ts';
import { MemoryTickets } from './memoryTickets.ts';
import { ASKER, CHANNEL, inChannel, newTicket, SETTINGS } from './storedTickets.ts';

/** Ada and Bea write in the channel. Nobody else may act without a role. */
const ROLES: Readonly<Record<string, readonly Role[]>> = { lea: ['support-lead'], eva: ['expert'], hal: ['author'] };
const CAST = { Ada: inChannel('Ada'), Bea: inChannel('Bea'), Lea: inChannel('Lea', { channelId: undefined }) };
type Name = keyof typeof CAST;
/** Who did something and what: `Ada claims`. */
export type Line =
  | `${Name} ${'claims' | 'unassigns' | 'replies' | 'closes' | 'reopens'}`
  | `asker ${'adds' | 'withdraws' | 'reopens'}`;

const EXPERTS_DO: Readonly<Record<string, ExpertDeed>> = {
  claims: { kind: 'claim' },
  unassigns: { kind: 'unassign' },
  replies: { kind: 'reply', text: 'Yes.' },
  closes: { kind: 'close' },
  reopens: { kind: 'reopen' },
};
const ASKERS_DO: Readonly<Record<string, AskerDeed>> = {
  adds: { kind: 'add', text: 'And my tablet?' },
  withdraws: { kind: 'withdraw' },
  reopens: { kind: 'reopen', text: 'It did not help.' },
};

/** The rules of tickets over tickets in memory. */
export class TicketHouse {
  now = new Date('2026-11-02T09:30:00Z');
  routes: readonly TicketRoute[] = [{ destination: CHANNEL }];
  readonly tickets = new MemoryTickets();
  readonly service: TicketService;
  #last = 0;

  constructor(settings: Partial<SupportSettings> = {}) {
    this.service = new TicketService({
      tickets: this.tickets.port,
      routes: { routes: async () => ({ routes: this.routes, version: 1 }) },
      roles: { rolesOf: async ({ personId }) => new Set(ROLES[personId]) },
      settings: { ...SETTINGS, ...settings },
      clock: () => this.now,
      newId: () => `id-${++this.#last}`,
    });
  }

  /** A ticket that waits in the channel. */
  put(changes: Partial<Ticket> = {}): Ticket {
    return this.tickets.put({ ...newTicket(), id: 'ticket', number: 1, ...changes });
  }

  /** Lets everything happen to a new ticket, each by a click of its own; gives what came of the last one. */
  async after(...lines: readonly Line[]): Promise<DeedOutcome> {
    this.put();
    let outcome: DeedOutcome = { kind: 'unknown' };
    for (const line of lines) outcome = await this.do(line);
    return outcome;
  }

  /** One thing that somebody does. */
  do(line: Line, nonce = `click-${++this.#last}`): Promise<DeedOutcome> {
    const [who = '', deed = ''] = line.split(' ');
    const asked = ASKERS_DO[deed];
    if (who === 'asker' && asked) return this.service.byAsker(ASKER, 'ticket', asked, nonce);
    const done = EXPERTS_DO[deed];
    if (!done) throw new Error(`${line}?`);
    return this.service.byExpert(CAST[who as Name], 'ticket', done, nonce);
  }

  /** An expert's deed, whoever it is. */
  byExpert(expert: ActingExpert, deed: ExpertDeed['kind'] = 'claim'): Promise<DeedOutcome> {
    return this.service.byExpert(
      expert,
      'ticket',
      deed === 'reply' ? { kind: deed, text: 'Yes.' } : { kind: deed },
      'n',
    );
  }
}

/** An outcome as words: what came of it, the state, and who has it. */
export function told(outcome: DeedOutcome): string {
  if (!('ticket' in outcome)) return outcome.kind;
  const { state, claim } = outcome.ticket;
  return `${outcome.kind}: ${state}${claim ? ` by ${claim.name}` : ''}`;
}
