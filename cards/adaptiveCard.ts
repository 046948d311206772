/** The part of the Adaptive Card schema that this bot uses (https://adaptivecards.io/explorer/). */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang?: string;
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
}

export type CardElement = { readonly type: string } & Readonly<Record<string, unknown>>;
export type CardActionElement = {
  readonly type: 'Action.Submit' | 'Action.Execute' | 'Action.OpenUrl' | 'Action.ShowCard' | 'Action.ToggleVisibility';
} & Readonly<Record<string, unknown>>;

/** A card as it is sent: `summary` is what the notification and the chat list show. */
export interface CardMessage {
  readonly card: AdaptiveCard;
  readonly summary: string;
}
