/** How the delivery to one recipient ended. */
export const OUTCOMES = ['sent', 'unreachable', 'rejected', 'unconfirmed', 'skipped', 'recalled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `waiting`: nothing was tried, or what was tried certainly had no effect. `sending`: the intent is written, the end is not known yet. */
export type DeliveryState = 'waiting' | 'sending' | Outcome;

/** One recipient's part of an announcement: a row of the ledger, as a worker takes it up. */
export interface Delivery {
  readonly announcementId: string;
  /** Its number within the ledger. */
  readonly number: number;
  readonly recipient: Recipient;
  /** Tries before this one that certainly had no effect. */
  readonly attempts: number;
  /** Set where the chat is gone and another one has been asked for once already. */
  readonly isRecreated: boolean;
}

/** Where a card goes: a person's chat, of which the address may be unknown as long as nobody has opened it, or a channel. */
export interface Recipient {
  readonly kind: 'person' | 'channel';
  readonly tenantId: string;
  /** The Entra object id; undefined for a channel. */
  readonly personId?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly serviceUrl: string;
  readonly botAccountId: string;
  /** A BCP 47 tag of the content's languages, as last known. */
  readonly locale: string;
}

/** What came of one call to Teams. `code` is Teams' or the network's own. */
export type SendResult =
  | { readonly kind: 'sent'; readonly activityId?: string | undefined; readonly conversationId?: string | undefined }
  /** Certainly not delivered, and worth another try after `afterMs`. `throttled` stops everybody for so long. */
  | {
      readonly kind: 'retry';
      readonly throttled: boolean;
      readonly afterMs?: number | undefined;
      readonly status?: number | undefined;
      readonly code: string;
    }
  /** It may have been delivered. Never sent again by itself. */
  | { readonly kind: 'unconfirmed'; readonly status?: number | undefined; readonly code: string }
  /** The chat does not exist any more: another one is asked for, once. */
  | { readonly kind: 'gone'; readonly status?: number | undefined; readonly code: string }
  /** Teams will not deliver to this person. `retire`: nor will it later, until they come back by themselves. */
  | {
      readonly kind: 'unreachable';
      readonly retire: boolean;
      readonly status?: number | undefined;
      readonly code: string;
    }
  /** Teams does not take this card, or not from this bot: it has nothing to do with the person. */
  | { readonly kind: 'rejected'; readonly status?: number | undefined; readonly code: string };

/** The code of what was put back before anything was asked of Teams, for it could not have begun at its moment. */
export const HELD_BACK = 'HeldBack';

/**
 * Whether a result counts as a try, of which there are only so many: Teams' wish to be left alone says nothing of the person or the card, and what was put back
 * was not tried.
 */
export function isTry(result: {
  readonly kind: string;
  readonly throttled?: boolean;
  readonly code?: string;
}): boolean {
  return result.kind === 'retry' && result.throttled !== true && result.code !== HELD_BACK;
}

/** How many of an announcement's recipients are where; all together are the audience. */
export type DeliveryCounts = Readonly<Record<DeliveryState, number>>;
