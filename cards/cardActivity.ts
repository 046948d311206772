import type { AdaptiveCard, CardMessage } from './adaptiveCard.ts';

/** A card as an activity of the Bot Framework protocol. One attachment and no text: Teams splits anything else, and then gives no id back. */
interface CardActivity {
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: {
    readonly contentType: 'application/vnd.microsoft.card.adaptive';
    readonly content: AdaptiveCard;
  }[];
}

/** Wraps a card for sending. */
export function cardActivity({ card, summary }: CardMessage): CardActivity {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}
