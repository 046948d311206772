import type { Activity } from 'botframework-schema';
import type { Logger } from 'pino';
import type { AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import type { SendResult } from '../../domain/announcements/delivery.ts';
import type { ClaimedDelivery, Ledger } from '../../domain/announcements/ledger.ts';
import type { ActivityFor, MakeCard } from './announcementCards.ts';
import { CurrentCards } from './currentCards.ts';
import { type DeliverParts, deliver } from './deliver.ts';
import { Pace } from './pace.ts';
import type { SendingWatch } from './sendingWatch.ts';
import { runSlotted } from './slottedRun.ts';
import type { Claimed, Done, NextRun, RunParts, SlottedWork } from './slottedWork.ts';

/** What sending needs. */
export interface SendAnnouncementParts extends RunParts {
  readonly announcements: Pick<AnnouncementStore, 'forWork'>;
  readonly ledger: Pick<Ledger, 'claim' | 'slot' | 'holdBack' | 'report'>;
  readonly makeCard: MakeCard;
  readonly connect: DeliverParts['connect'];
  readonly random: () => number;
  readonly watch: SendingWatch;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

/** Something of our own failed before anything was sent; most likely the database. */
const FAILED: SendResult = { kind: 'retry', throttled: false, afterMs: 30_000, code: 'Failed' };

/**
 * The job that sends an announcement, for some seconds: any number of them may run at a time, here and in other instances, for who sends what is
 * decided by the claim. Whoever pauses or cancels is heard at the next claim.
 */
export async function sendAnnouncement(announcementId: string, parts: SendAnnouncementParts): Promise<NextRun> {
  const announcement = await parts.announcements.forWork(announcementId);
  if (!announcement) return { kind: 'done' };
  const work = new Sending(announcementId, new Pace(announcement.tenantId, parts), parts);
  return runSlotted(work, parts);
}

class Sending implements SlottedWork<ClaimedDelivery, SendResult> {
  readonly #id: string;
  readonly #pace: Pace;
  readonly #parts: SendAnnouncementParts;
  readonly #cards: CurrentCards;

  constructor(id: string, pace: Pace, parts: SendAnnouncementParts) {
    this.#id = id;
    this.#pace = pace;
    this.#parts = parts;
    this.#cards = new CurrentCards(id, parts);
  }

  async claim(most: number, within: number): Promise<Claimed<ClaimedDelivery>> {
    const { ledger, perSecond } = this.#parts;
    await this.#cards.beReady();
    const { deliveries: items, version, ...rest } = await ledger.claim(this.#id, most, within, perSecond);
    if (version !== undefined) await this.#cards.follow(version);
    return { items, ...rest };
  }

  async carryOut(delivery: ClaimedDelivery): Promise<SendResult> {
    const result = await this.#deliver(delivery);
    this.#parts.watch.note(delivery.recipient.tenantId, result);
    if (result.kind === 'retry' && result.throttled) await this.#holdBack(result.afterMs ?? 0);
    return result;
  }

  async report(done: readonly Done<ClaimedDelivery, SendResult>[]): Promise<void> {
    const reports = done.map(({ item: { number, claim }, result }) => ({ number, claim, result }));
    await this.#parts.ledger.report(this.#id, reports);
  }

  async #deliver(delivery: ClaimedDelivery): Promise<SendResult> {
    const { connect, random } = this.#parts;
    const { activityFor } = this.#cards;
    if (!activityFor) return FAILED;
    const activity = this.#activity(delivery, activityFor);
    if (!activity) return { kind: 'rejected', code: 'CardNotMade' };
    try {
      return await deliver(delivery, activity, { pace: this.#pace, connect, random });
    } catch (error) {
      this.#parts.log.error({ err: error, announcementId: this.#id }, 'A delivery failed before anything was sent');
      return FAILED;
    }
  }

  #activity({ recipient }: ClaimedDelivery, activityFor: ActivityFor): Partial<Activity> | undefined {
    try {
      return activityFor(recipient.locale);
    } catch (error) {
      this.#parts.log.error({ err: error, announcementId: this.#id }, 'The card of an announcement could not be made');
      return undefined;
    }
  }

  async #holdBack(ms: number): Promise<void> {
    const facts = { announcementId: this.#id, ms };
    this.#parts.log.warn(facts, 'Teams asks to be left alone for a while');
    try {
      await this.#pace.holdBack(ms);
    } catch (error) {
      this.#parts.log.error({ ...facts, err: error }, 'Only this process knows that Teams asked for a pause');
    }
  }
}
