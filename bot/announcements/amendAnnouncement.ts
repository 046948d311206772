import type { Logger } from 'pino';
import type { Amendment, AmendmentStore, DeliveredCard } from '../../domain/announcements/amendment.ts';
import type { AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import { type ActivityFor, announcementCards, type MakeCard } from './announcementCards.ts';
import { type ChangeCardParts, type ChangeResult, changeCard } from './changeCard.ts';
import { Pace, type PaceParts } from './pace.ts';
import { runSlotted } from './slottedRun.ts';
import type { Claimed, Done, NextRun, RunParts, SlottedWork } from './slottedWork.ts';

/** What changing delivered cards needs. */
export interface AmendAnnouncementParts extends RunParts, PaceParts {
  readonly amendments: Pick<AmendmentStore, 'byId' | 'claim' | 'report'>;
  readonly announcements: Pick<AnnouncementStore, 'forWork'>;
  readonly makeCard: MakeCard;
  /** Makes what stands in the place of a card that was taken back and cannot be deleted. */
  readonly makeWithdrawnCard: MakeCard;
  readonly connect: ChangeCardParts['connect'];
  readonly random: () => number;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

/** Something of our own failed, as the database may for a while. What fails each time is given up. */
const FAILED: ChangeResult = { kind: 'retry', throttled: false, afterMs: 30_000, code: 'Failed' };
const MOST_FAILURES = 8;

/** The job that changes delivered cards, for some seconds, out of the same rate budget as sending; any number of them may run at a time. */
export async function amendAnnouncement(amendmentId: string, parts: AmendAnnouncementParts): Promise<NextRun> {
  const amendment = await parts.amendments.byId(amendmentId);
  // Its texts are those of the correction, or of a newer one.
  const announcement = amendment && (await parts.announcements.forWork(amendment.announcementId));
  if (!announcement) return { kind: 'done' };
  const makeCard = amendment.kind === 'recall' ? parts.makeWithdrawnCard : parts.makeCard;
  const pace = new Pace(announcement.tenantId, parts);
  return runSlotted(new Amending(amendment, announcementCards(announcement, makeCard), pace, parts), parts);
}

class Amending implements SlottedWork<DeliveredCard, ChangeResult> {
  readonly #amendment: Amendment;
  readonly #activityFor: ActivityFor;
  readonly #pace: Pace;
  readonly #parts: AmendAnnouncementParts;
  readonly #undeleting = new Set<string>();

  constructor(amendment: Amendment, activityFor: ActivityFor, pace: Pace, parts: AmendAnnouncementParts) {
    this.#amendment = amendment;
    this.#activityFor = activityFor;
    this.#pace = pace;
    this.#parts = parts;
  }

  async claim(most: number, within: number): Promise<Claimed<DeliveredCard>> {
    const { amendments, perSecond } = this.#parts;
    const { cards: items, ...rest } = await amendments.claim(this.#amendment.id, most, within, perSecond);
    return { items, ...rest };
  }

  async carryOut(card: DeliveredCard): Promise<ChangeResult> {
    const { connect, random, log } = this.#parts;
    const { id: amendmentId, kind } = this.#amendment;
    try {
      const activity = this.#activityFor(card.recipient.locale);
      const parts = { connect, random, pace: this.#pace, undeleting: this.#undeleting };
      const result = await changeCard(card, kind, activity, parts);
      if (result.kind === 'retry' && result.throttled) await this.#pace.holdBack(result.afterMs ?? 0);
      return result;
    } catch (error) {
      log.error({ err: error, amendmentId }, 'A card could not be changed');
      return card.attempts < MOST_FAILURES ? FAILED : { kind: 'failed', code: 'Failed' };
    }
  }

  async report(done: readonly Done<DeliveredCard, ChangeResult>[]): Promise<void> {
    const reports = done.map(({ item: { number }, result }) => ({ number, result }));
    await this.#parts.amendments.report(this.#amendment.id, reports);
  }
}
