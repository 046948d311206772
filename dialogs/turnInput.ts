import { type Activity, ActivityTypes } from 'botframework-schema';
import { type CardAction, parseCardAction } from '../cards/cardActions.ts';
import { LONGEST_TEXT } from '../domain/faq/constants.ts';

/** What a person says by an activity. */
export type TurnInput =
  /** Words, without the space around them; never empty, and no more than the first `LONGEST_TEXT` characters. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'click'; readonly action: CardAction }
  /** On a card of another version, or a forged one. */
  | { readonly kind: 'old-click' }
  | { readonly kind: 'nothing' };

/** Reads what a person says by an activity whose mentions are taken out. A click counts, not the words that come with it. Pure. */
export function readTurnInput({ type, value, text }: Activity): TurnInput {
  if (type !== ActivityTypes.Message) return { kind: 'nothing' };
  if (value !== undefined && value !== null && value !== '') {
    const action = parseCardAction(value);
    return action ? { kind: 'click', action } : { kind: 'old-click' };
  }
  const words = text?.trim().slice(0, LONGEST_TEXT) ?? '';
  return words === '' ? { kind: 'nothing' } : { kind: 'text', text: words };
}
