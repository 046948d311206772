import type { Activity } from 'botframework-schema';
import type { Logger } from 'pino';
import type { AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import type { SendResult } from '../../domain/announcements/delivery.ts';
import type { ClaimedDelivery, Ledger } from '../../domain/announcements/ledger.ts';
import { type ActivityFor, announcementCards, type MakeCard } from './announcementCards.ts';
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

/** The cards of one version of the announcement. */
interface Cards {
  readonly version: number;
  readonly activityFor: ActivityFor;
}

class Sending implements SlottedWork<ClaimedDelivery, SendResult> {
  readonly #id: string;
  readonly #pace: Pace;
  readonly #parts: SendAnnouncementParts;
  #cards: Cards | undefined;

  constructor(id: string, pace: Pace, parts: SendAnnouncementParts) {
    this.#id = id;
    this.#pace = pace;
    this.#parts = parts;
  }

  async claim(most: number, within: number): Promise<Claimed<ClaimedDelivery>> {
    const { ledger, perSecond } = this.#parts;
    // Before the claim: what is claimed and cannot be sent would end as unconfirmed.
    this.#cards ??= await this.#readCards();
    const { deliveries: items, version, ...rest } = await ledger.claim(this.#id, most, within, perSecond);
    // It may have been paused, corrected and resumed since: what was claimed then has no other way to the new text.
    if (version !== undefined && version !== this.#cards.version) this.#cards = await this.#readAgain();
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

  async #readCards(): Promise<Cards> {
    const announcement = await this.#parts.announcements.forWork(this.#id);
    if (!announcement) throw new RangeError('The announcement is gone while it is sent');
    return { version: announcement.version, activityFor: announcementCards(announcement, this.#parts.makeCard) };
  }

  /** Undefined where they cannot be read: what is claimed already is put back then. */
  async #readAgain(): Promise<Cards | undefined> {
    try {
      return await this.#readCards();
    } catch (error) {
      this.#parts.log.error({ err: error, announcementId: this.#id }, 'The text of an announcement could not be read');
      return undefined;
    }
  }

  async #deliver(delivery: ClaimedDelivery): Promise<SendResult> {
    const { connect, random } = this.#parts;
    const cards = this.#cards;
    if (!cards) return FAILED;
    const activity = this.#activity(delivery, cards);
    if (!activity) return { kind: 'rejected', code: 'CardNotMade' };
    try {
      return await deliver(delivery, activity, { pace: this.#pace, connect, random });
    } catch (error) {
      this.#parts.log.error({ err: error, announcementId: this.#id }, 'A delivery failed before anything was sent');
      return FAILED;
    }
  }

  #activity({ recipient }: ClaimedDelivery, { activityFor }: Cards): Partial<Activity> | undefined {
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
