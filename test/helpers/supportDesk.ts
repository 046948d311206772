import { randomUUID } from 'node:crypto';
import type { ChannelsAnswer } from '../../bot/console/contract/supportAnswers.ts';
import type { SupportParts } from '../../bot/console/supportParts.ts';
import type { AuditEntry } from '../../domain/console/audit.ts';
import type { TicketRoute } from '../../domain/support/routing.ts';
import type { Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import type { ActingExpert, DeedOutcome, ExpertDeed } from '../../domain/support/ticketOutcome.ts';
import { TENANT } from './activities.ts';

const OPENED = new Date('2026-11-23T08:00:00Z');
const DEEDS: Readonly<Record<Ticket['state'], readonly ExpertDeed['kind'][]>> = {
  open: ['claim', 'reply', 'close'],
  reopened: ['claim', 'reply', 'close'],
  claimed: ['unassign', 'reply', 'close'],
  answered: ['reply', 'close'],
  closed: ['reopen'],
};

/** A support desk in memory for the console's tests: tickets, where they go, and what experts do, by rules as simple as will do. */
export class SupportDesk implements SupportParts {
  readonly kept = new Map<string, Ticket>();
  readonly said: TicketMessage[] = [];
  readonly audited: AuditEntry[] = [];
  readonly nonces = new Set<string>();
  savedRoutes: readonly TicketRoute[] = [];
  version = 0;
  settings: { helpDesk?: string | undefined } = { helpDesk: 'help@contoso.example' };
  teams: ChannelsAnswer['teams'] = [
    {
      ...{ teamId: 'team-hr', name: 'HR' },
      channels: [
        { channelId: 'team-hr', name: 'General' },
        { channelId: 'channel-hup', name: 'HUP experts' },
      ],
    },
    { teamId: 'team-it', name: 'IT', channels: [{ channelId: 'team-it', name: 'General' }] },
  ];

  /** A question that is there already; its number rises. */
  opened(part: Partial<Ticket> = {}): Ticket {
    const ticket: Ticket = {
      ...{ id: randomUUID(), number: this.kept.size + 1, tenantId: TENANT, state: 'open', version: 1, locale: 'fr' },
      ...{ asker: { tenantId: TENANT, personId: 'somebody' }, question: 'Puis-je l’acheter pour ma sœur ?' },
      context: { shown: 'answer', entryIds: ['what-is-hup', 'own/gone'], confidence: 0.42, enrollment: 'confirmed' },
      ...{ market: 'FR', openedAt: OPENED, updatedAt: OPENED, dueAt: new Date('2026-11-23T12:00:00Z') },
      destination: { kind: 'mail', address: 'help@contoso.example' },
      ...part,
    };
    this.kept.set(ticket.id, ticket);
    return ticket;
  }

  readonly tickets: SupportParts['tickets'] = {
    byId: async (tenantId, id) => {
      const ticket = this.kept.get(id);
      return ticket?.tenantId === tenantId ? ticket : undefined;
    },
    messages: async (ticketId) => this.said.filter((message) => message.ticketId === ticketId),
    list: async (tenantId, { states, claimedBy }, size, before = Number.POSITIVE_INFINITY) =>
      [...this.kept.values()]
        .filter((ticket) => ticket.tenantId === tenantId && ticket.number < before)
        .filter(
          ({ state, claim }) =>
            (states ?? [state]).includes(state) && (claimedBy ?? claim?.personId) === claim?.personId,
        )
        .toSorted((one, other) => other.number - one.number)
        .slice(0, size),
  };

  readonly service: SupportParts['service'] = {
    deedsOf: ({ state }) => DEEDS[state],
    byExpert: async (expert, ticketId, deed, nonce) => this.#act(expert, ticketId, deed, nonce),
  };

  readonly routes: SupportParts['routes'] = {
    routes: async () => ({ routes: this.savedRoutes, version: this.version }),
    save: async (_, routes, version, entry) => {
      if (version !== this.version) return 'conflict';
      this.savedRoutes = routes;
      this.version += 1;
      this.audited.push(entry);
      return 'saved';
    },
  };

  readonly audit = { add: async (entry: AuditEntry) => void this.audited.push(entry) };

  readonly channelsOf = async () => this.teams;

  /** Something is said in a ticket. */
  say(ticketId: string, part: Partial<TicketMessage> = {}): void {
    const at = new Date('2026-11-23T09:30:00Z');
    this.said.push({
      ...{ id: randomUUID(), ticketId, kind: 'addition', text: 'Elle habite chez moi.', at, relay: 'delivered' },
      ...part,
    });
  }

  #act(expert: ActingExpert, ticketId: string, deed: ExpertDeed, nonce: string): DeedOutcome {
    const ticket = this.kept.get(ticketId);
    if (ticket?.tenantId !== expert.person.tenantId) return { kind: 'unknown' };
    if (this.nonces.has(nonce)) return { kind: 'known', ticket };
    const { personId } = expert.person;
    if (deed.kind === 'claim' && ticket.claim && ticket.claim.personId !== personId) return { kind: 'taken', ticket };
    if (!DEEDS[ticket.state].includes(deed.kind)) return { kind: 'not-now', ticket };
    this.nonces.add(nonce);
    return { kind: 'done', ticket: this.#changed(ticket, expert, deed) };
  }

  #changed(ticket: Ticket, { person, name }: ActingExpert, deed: ExpertDeed): Ticket {
    const at = new Date('2026-11-23T09:40:00Z');
    const author = { personId: person.personId, name };
    if (deed.kind === 'reply')
      this.say(ticket.id, { kind: 'reply', author, text: deed.text, entryId: deed.entryId, at, relay: 'waiting' });
    const claim = deed.kind === 'unassign' ? undefined : (ticket.claim ?? { ...author, at });
    const states = {
      claim: 'claimed',
      unassign: 'open',
      close: 'closed',
      reopen: 'reopened',
      reply: 'answered',
    } as const;
    const next: Ticket = { ...ticket, version: ticket.version + 1, state: states[deed.kind], claim };
    this.kept.set(ticket.id, next);
    return next;
  }
}
