import { type SendAnnouncementParts, sendAnnouncement } from '../../bot/announcements/sendAnnouncement.ts';
import { SendingWatch } from '../../bot/announcements/sendingWatch.ts';
import type { NextRun } from '../../bot/announcements/slottedWork.ts';
import { cardMessage } from '../../cards/cardMessage.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { Recipient } from '../../domain/announcements/delivery.ts';
import type { Variant } from '../../domain/announcements/variantFor.ts';
import { createSay } from '../../domain/strings.ts';
import { MemoryLedger } from './memoryLedger.ts';
import { type CallEnd, type ClientCall, modelClient } from './modelClient.ts';
import { TeamsModel, type TeamsModelOptions } from './teamsModel.ts';
import { VirtualTime } from './virtualTime.ts';

/** The announcement that is sent. */
export const ANNOUNCEMENT: Announcement = {
  ...{ id: 'announcement-1', tenantId: 'tenant-1', state: 'sending', version: 1, fallbackLocale: 'en' },
  texts: { en: { title: 'News', body: 'Hello', buttons: [] }, de: { title: 'Neues', body: 'Hallo', buttons: [] } },
  audience: { kind: 'people', markets: [], locales: [] },
  ...{ createdBy: 'author', editedBy: 'author', writers: [], createdAt: new Date(0), updatedAt: new Date(0) },
};

/** A person whose chat is known, unless it is said otherwise. */
export function recipient(personId: string, changes: Partial<Recipient> = {}): Recipient {
  const place = { conversationId: `a:${personId}`, serviceUrl: 'https://teams.example/', botAccountId: '28:bot' };
  return { kind: 'person', tenantId: 'tenant-1', personId, locale: 'en', ...place, ...changes };
}

/** A card that names its announcement, as the real one does. */
export function simpleCard({ id }: Announcement, { locale, text }: Variant) {
  const data = { kind: 'announcement', announcementId: id, action: { kind: 'opt-out' } };
  const actions = [{ type: 'Action.Submit', title: 'x', data }] as const;
  return cardMessage(
    { summary: text.title, body: [{ type: 'TextBlock', text: text.body }], actions },
    createSay(locale, {}),
  );
}

/** A call that was made of Teams, when, and how it ended. */
export interface MadeCall extends ClientCall {
  readonly at: number;
  readonly end: CallEnd;
}

/** What is different of a trial. */
export interface TrialOptions extends TeamsModelOptions {
  readonly perSecond?: number;
  /** How a call ends; without it each ends well. */
  readonly endOf?: (call: ClientCall, index: number) => CallEnd;
}

/** An announcement that is sent to some people, against a model of Teams' service, in time that is not real. */
export class SendingTrial {
  readonly time = new VirtualTime();
  readonly model: TeamsModel;
  readonly ledger: MemoryLedger;
  readonly watch = new SendingWatch(this.time.clock);
  readonly calls: MadeCall[] = [];
  readonly #options: TrialOptions;

  constructor(recipients: readonly Recipient[], options: TrialOptions = {}) {
    this.#options = options;
    this.model = new TeamsModel(options);
    this.ledger = new MemoryLedger(recipients, this.time.clock);
  }

  /** What a worker is made of; several share ledger and Teams. */
  parts(changes: Partial<SendAnnouncementParts> = {}): SendAnnouncementParts {
    const { time, model, ledger, watch } = this;
    const client = modelClient({ model, time, endOf: (call) => this.#end(call) });
    return {
      ...{ ledger, watch, clock: time.clock, sleep: time.sleep, perSecond: this.#options.perSecond ?? 40 },
      announcements: { forWork: async () => ANNOUNCEMENT },
      makeCard: simpleCard,
      connect: () => client,
      random: () => 1,
      log: { warn: () => undefined, error: () => undefined },
      ...changes,
    };
  }

  /** One run of the job. */
  async run(changes?: Partial<SendAnnouncementParts>): Promise<NextRun> {
    return this.time.during(sendAnnouncement(ANNOUNCEMENT.id, this.parts(changes)));
  }

  /** Runs the job again, when it wants to, until there is nothing to do. */
  async finish(): Promise<void> {
    for (let next = await this.run(); next.kind === 'again'; next = await this.run()) {
      const wait = (next.at?.getTime() ?? 0) - this.time.clock().getTime();
      if (wait > 0) await this.time.pass(wait);
    }
  }

  /** How each recipient ended, in their order. */
  states(): readonly string[] {
    return this.ledger.rows.map(({ state }) => state);
  }

  /** How many cards each person truly got. */
  received(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.model.received.countsOf(ANNOUNCEMENT.id));
  }

  #end(call: ClientCall): CallEnd {
    const end = this.#options.endOf?.(call, this.calls.length) ?? 'ok';
    this.calls.push({ ...call, at: this.time.clock().getTime(), end });
    return end;
  }
}
