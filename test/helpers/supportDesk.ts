import { randomUUID } from 'node:crypto';
import type { ChannelsAnswer } from '../../bot/console/contract/supportAnswers.ts';
import type { SupportParts } from '../../bot/console/supportParts.ts';
import type { AuditEntry } from '../../domain/console/audit.ts';
import type { RoleStore } from '../../domain/console/roles.ts';
import type { FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import type { RouteStore, TicketRoute } from '../../domain/support/routing.ts';
import type { Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import { TicketService } from '../../domain/support/ticketService.ts';
import type { TicketChange, TicketFilter } from '../../domain/support/ticketStore.ts';
import { TENANT } from './activities.ts';

const OPENED = new Date('2026-11-23T08:00:00Z');

/** What the console never asks of tickets. */
const unused = (): never => {
  throw new Error('The console does not do this');
};

/** A support desk in memory for the console's tests, with the real rules: tickets, where they go, and what experts do. */
export class SupportDesk implements SupportParts {
  readonly service: TicketService;
  readonly kept = new Map<string, Ticket>();
  readonly said: TicketMessage[] = [];
  readonly audited: AuditEntry[] = [];
  readonly nonces = new Set<string>();
  now = new Date('2026-11-23T10:00:00Z');
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

  /** `roles` says who may act. */
  constructor(roles: Pick<RoleStore, 'rolesOf'>) {
    const { tickets, routes } = this;
    const workingHours = { timeZone: 'Europe/Paris', days: [1, 2, 3, 4, 5], from: 8 * 60, to: 18 * 60 };
    const settings = { workingHours, answerWithinMinutes: 240 };
    this.service = new TicketService({ tickets, routes, roles, settings, clock: () => this.now, newId: randomUUID });
  }

  /** A question that is there already; its number rises. */
  opened(part: Partial<Ticket> = {}): Ticket {
    const ticket: Ticket = {
      ...{ id: randomUUID(), number: this.kept.size + 1, tenantId: TENANT, state: 'open', version: 1, locale: 'fr' },
      ...{ asker: { tenantId: TENANT, personId: 'somebody' }, question: 'Puis-je l’acheter pour ma sœur ?' },
      context: { shown: 'answer', entryIds: ['what-is-hup', 'own/gone'], confidence: 0.4237, enrollment: 'confirmed' },
      ...{ market: 'FR', openedAt: OPENED, updatedAt: OPENED, dueAt: new Date('2026-11-23T12:00:00Z') },
      destination: { kind: 'mail', address: 'help@contoso.example' },
      ...part,
    };
    this.kept.set(ticket.id, ticket);
    return ticket;
  }

  readonly tickets = {
    open: unused,
    ofAsker: unused,
    remind: unused,
    knows: async (_: string, nonce: string) => this.nonces.has(nonce),
    change: async ({ ticket, nonce, message, audit }: TicketChange) => {
      if (this.kept.get(ticket.id)?.version !== ticket.version - 1) return 'conflict' as const;
      this.kept.set(ticket.id, ticket);
      this.nonces.add(nonce);
      if (message) this.said.push({ ...message, relay: 'waiting' });
      if (audit) this.audited.push(audit);
      return 'saved' as const;
    },
    byId: async (tenantId: string, id: string) => {
      const ticket = this.kept.get(id);
      return ticket?.tenantId === tenantId ? ticket : undefined;
    },
    messages: async (ticketId: string) => this.said.filter((message) => message.ticketId === ticketId),
    list: async (
      tenantId: string,
      { states, claimedBy }: TicketFilter,
      size: number,
      before = Number.POSITIVE_INFINITY,
    ) =>
      [...this.kept.values()]
        .filter((ticket) => ticket.tenantId === tenantId && ticket.number < before)
        .filter(
          ({ state, claim }) =>
            (states ?? [state]).includes(state) && (claimedBy ?? claim?.personId) === claim?.personId,
        )
        .toSorted((one, other) => other.number - one.number)
        .slice(0, size),
  };

  readonly routes: RouteStore = {
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

  /** Every version of every entry. */
  versions: readonly FaqVersion[] = [];
  readonly pastFaq = {
    files: { entries: new Map() },
    history: async (_: string, id: string) => this.versions.filter(({ entryId }) => entryId === id),
  };
  readonly expertName = (name: string): string => name;

  readonly channelsOf = async () => this.teams;

  /** Something is said in a ticket. */
  say(ticketId: string, part: Partial<TicketMessage> = {}): void {
    const at = new Date('2026-11-23T09:30:00Z');
    this.said.push({
      ...{ id: randomUUID(), ticketId, kind: 'addition', text: 'Elle habite chez moi.', at, relay: 'delivered' },
      ...part,
    });
  }
}
