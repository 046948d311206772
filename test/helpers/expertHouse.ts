import { randomUUID } from 'node:crypto';
import type { Activity } from 'botframework-schema';
import type { NextRun } from '../../bot/announcements/slottedWork.ts';
import { pastFaqOf } from '../../bot/composition/faq.ts';
import { ConnectorClient } from '../../bot/connectorClient.ts';
import type { OutgoingMail, SendOutcome } from '../../bot/mail/mailer.ts';
import { type CarryOutParts, carryOutPost } from '../../bot/support/carryOutPost.ts';
import { syncTicket } from '../../bot/support/syncTicket.ts';
import type { AdaptiveCard, CardMessage } from '../../cards/adaptiveCard.ts';
import type { SupportSettings } from '../../domain/support/supportSettings.ts';
import type { Destination, Ticket } from '../../domain/support/ticket.ts';
import type { TicketRequest } from '../../domain/support/ticketOutcome.ts';
import { TicketService } from '../../domain/support/ticketService.ts';
import type { TicketPosts } from '../../domain/support/ticketStore.ts';
import type { Store } from '../../store/store.ts';
import type { TestDatabase } from './database.ts';
import { EDITION } from './enrollmentHouse.ts';
import { ASKER, CHANNEL, opened, request, SETTINGS } from './storedTickets.ts';
import { sayIn } from './strings.ts';
import { startTeamsService, type TeamsService } from './teamsService.ts';

/** The asker's own chat, as the stand-in for Teams names it. */
export const ASKER_CHAT = `a:${ASKER.personId}`;

/** The whole way of a ticket between the database and Teams, with a stand-in for Teams that can fail. */
export class ExpertHouse {
  readonly store: Store;
  readonly teams: TeamsService;
  readonly service: TicketService;
  readonly mails: OutgoingMail[] = [];
  readonly warned: object[] = [];
  mailOutcome: SendOutcome = 'sent';
  /** Where tickets go. */
  destination: Destination = CHANNEL;
  /** What carries out the posts; tests put something in between. */
  posts: TicketPosts;
  readonly parts: CarryOutParts;
  readonly #database: TestDatabase;

  private constructor(database: TestDatabase, store: Store, teams: TeamsService, settings: Partial<SupportSettings>) {
    this.#database = database;
    this.store = store;
    this.teams = teams;
    this.posts = store.ticketPosts;
    const { tickets, roles } = store;
    const routes = { routes: async () => ({ routes: [{ destination: this.destination }], version: 1 }) };
    const all = { ...SETTINGS, ...settings };
    this.service = new TicketService({ tickets, roles, routes, settings: all, clock: this.clock, newId: randomUUID });
    this.parts = this.#parts();
  }

  static async open(database: TestDatabase, settings: Partial<SupportSettings> = {}): Promise<ExpertHouse> {
    const store = await database.openStore();
    const house = new ExpertHouse(database, store, await startTeamsService({ threadLimits: [] }), settings);
    await store.people.remember({
      ...{ person: ASKER, conversationId: ASKER_CHAT, serviceUrl: house.teams.url, locale: 'fr' },
      ...{ channelAccountId: '29:asker', botAccountId: '28:bot' },
    });
    return house;
  }

  readonly clock = (): Date => this.#database.now;

  /** Somebody asks; nothing is brought to Teams yet. */
  async asked(changes: Partial<TicketRequest> = {}): Promise<Ticket> {
    return opened(await this.service.open(ASKER, request({ locale: 'fr', ...changes })));
  }

  /** Somebody asks, and the card stands in the channel. */
  async posted(changes: Partial<TicketRequest> = {}): Promise<Ticket> {
    const { id } = await this.asked(changes);
    await this.sync(id);
    return this.ticket(id);
  }

  async ticket(id: string): Promise<Ticket> {
    const ticket = await this.store.tickets.byId(ASKER.tenantId, id);
    if (!ticket) throw new Error('There is no such ticket');
    return ticket;
  }

  /** Runs the job once. */
  sync(ticketId: string): Promise<NextRun> {
    return syncTicket(ticketId, {
      ...{ posts: this.posts, clock: this.clock, carryOut: (post) => carryOutPost(post, this.parts) },
      log: { warn: (facts: object) => void this.warned.push(facts) },
    });
  }

  /** Every card in the channel that is no part of a thread's talk: one a thread. */
  threads(): readonly CardMessage[] {
    const first = new Map<string, CardMessage>();
    for (const { conversationId, activity } of this.teams.model.received.all())
      if (conversationId.includes(';messageid=') && !first.has(conversationId))
        first.set(conversationId, cardOf(activity));
    return [...first.values()];
  }

  /** What a conversation shows, in order. */
  shown(conversationId: string): readonly CardMessage[] {
    return this.teams.model.received.in(conversationId).map(({ activity }) => cardOf(activity));
  }

  /** What stands in the thread of a ticket, its card first. */
  thread({ cardId }: Ticket): readonly CardMessage[] {
    return this.shown(`${CHANNEL.channelId};messageid=${cardId}`);
  }

  async close(): Promise<void> {
    await this.teams.close();
  }

  #parts(): CarryOutParts {
    const client = new ConnectorClient(this.teams.url, undefined, { once: true });
    return {
      ...{ tickets: this.store.tickets, people: this.store.people, service: this.service, sayIn },
      ...{
        faq: { edition: EDITION },
        pastFaq: pastFaqOf({ edition: EDITION, store: this.store }),
        expertsLocale: 'en',
      },
      ...{ administrator: 'hup@contoso.com', organization: 'Contoso' },
      console: { appId: '', publicUrl: 'https://hup.contoso.com' },
      connect: () => client.conversations,
      toHelpDesk: (ticket) => this.service.toHelpDesk(ticket),
      mailer: {
        send: async (mail) => {
          if (this.mailOutcome === 'sent') this.mails.push(mail);
          return this.mailOutcome;
        },
      },
    };
  }
}

function cardOf(activity: Partial<Activity> | undefined): CardMessage {
  return { card: activity?.attachments?.[0]?.content as AdaptiveCard, summary: activity?.summary ?? '' };
}
