import type { Logger } from 'pino';
import type { AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import { type ActivityFor, announcementCards, type MakeCard } from './announcementCards.ts';

/** What reading the cards needs. */
export interface CurrentCardsParts {
  readonly announcements: Pick<AnnouncementStore, 'forWork'>;
  readonly makeCard: MakeCard;
  readonly log: Pick<Logger, 'error'>;
}

/** The cards of an announcement that is being sent, always those of the version that a claim is of. */
export class CurrentCards {
  readonly #id: string;
  readonly #parts: CurrentCardsParts;
  #read: { readonly version: number; readonly activityFor: ActivityFor } | undefined;

  constructor(announcementId: string, parts: CurrentCardsParts) {
    this.#id = announcementId;
    this.#parts = parts;
  }

  /** Undefined where they could not be read. */
  get activityFor(): ActivityFor | undefined {
    return this.#read?.activityFor;
  }

  /** Has some before the claim: what is claimed and cannot be sent would end as unconfirmed. Rejects where they cannot be read. */
  async beReady(): Promise<void> {
    this.#read ??= await this.#readNow();
  }

  /**
   * Has those of the version that was claimed: it may have been paused, corrected and resumed since, and what was claimed after that has no
   * other way to the new text. Never rejects.
   */
  async follow(version: number): Promise<void> {
    if (this.#read?.version === version) return;
    try {
      this.#read = await this.#readNow();
    } catch (error) {
      this.#read = undefined;
      this.#parts.log.error({ err: error, announcementId: this.#id }, 'The text of an announcement could not be read');
    }
  }

  async #readNow() {
    const announcement = await this.#parts.announcements.forWork(this.#id);
    if (!announcement) throw new RangeError('The announcement is gone while it is sent');
    return { version: announcement.version, activityFor: announcementCards(announcement, this.#parts.makeCard) };
  }
}
