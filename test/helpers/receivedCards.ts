import type { Activity } from 'botframework-schema';
import { personIn } from './teamsPeople.ts';

/** A card that arrived, as it is shown now. */
export interface ReceivedCard {
  readonly conversationId: string;
  /** The id in the card's buttons; undefined for anything else than an announcement. */
  readonly announcementId: string | undefined;
  /** As it was last sent or updated; left out where only figures are kept. */
  readonly activity: Partial<Activity> | undefined;
  readonly summary: string | undefined;
  readonly updates: number;
  readonly isDeleted: boolean;
}

const ANNOUNCEMENT = /"announcementId":"([^"]+)"/;

/** What truly arrived, whatever was answered. */
export class ReceivedCards {
  readonly #cards = new Map<string, ReceivedCard>();
  readonly #keepsActivities: boolean;

  constructor(keepsActivities: boolean) {
    this.#keepsActivities = keepsActivities;
  }

  /** Shows a new card; returns its id. Ids look like Teams': the time in ms. */
  show(conversationId: string, activity: Partial<Activity>): string {
    const id = String(1_763_800_000_000 + this.#cards.size);
    const announcementId = ANNOUNCEMENT.exec(JSON.stringify(activity.attachments ?? []))?.[1];
    this.#cards.set(id, { conversationId, announcementId, ...this.#shown(activity), updates: 0, isDeleted: false });
    return id;
  }

  /** Replaces or deletes (without an activity) a card; false where there is none. */
  change(conversationId: string, id: string, activity: Partial<Activity> | undefined): boolean {
    const card = this.#cards.get(id);
    if (!card || card.isDeleted || card.conversationId !== conversationId) return false;
    const changed = activity ? { ...this.#shown(activity), updates: card.updates + 1 } : { isDeleted: true };
    this.#cards.set(id, { ...card, ...changed });
    return true;
  }

  /** A card begins a thread: that is where it is. */
  move(id: string, conversationId: string): void {
    const card = this.#cards.get(id);
    if (card) this.#cards.set(id, { ...card, conversationId });
  }

  /** What a conversation shows, in order. */
  in(conversationId: string): readonly ReceivedCard[] {
    return this.all().filter((card) => card.conversationId === conversationId && !card.isDeleted);
  }

  /** Everything that arrived, in order. */
  all(): readonly ReceivedCard[] {
    return [...this.#cards.values()];
  }

  /** All cards of an announcement, deleted ones too. */
  of(announcementId: string): readonly ReceivedCard[] {
    return this.all().filter((card) => card.announcementId === announcementId);
  }

  /** How many cards of an announcement each person, or channel, was ever shown. */
  countsOf(announcementId: string): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { conversationId } of this.of(announcementId)) {
      const who = personIn(conversationId) ?? conversationId;
      counts.set(who, (counts.get(who) ?? 0) + 1);
    }
    return counts;
  }

  #shown(activity: Partial<Activity>): Pick<ReceivedCard, 'activity' | 'summary'> {
    return { activity: this.#keepsActivities ? activity : undefined, summary: activity.summary };
  }
}
