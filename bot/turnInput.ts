import { type Activity, ActivityTypes } from 'botframework-schema';
import { type CardAction, parseCardAction } from '../cards/cardActions.ts';

/** What an activity is to this bot. */
export type TurnInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly action: CardAction }
  | { readonly kind: 'ignored' };

/** Where a turn takes place: in the person's own chat, or where others read along. */
export type Scope = 'personal' | 'group';

/** Reads what an activity is. Pure. */
export function turnInput(activity: Activity): TurnInput {
  if (activity.type !== ActivityTypes.Message) return { kind: 'ignored' };
  if (activity.value !== undefined && activity.value !== null) {
    const action = parseCardAction(activity.value);
    return action ? { kind: 'card', action } : { kind: 'ignored' };
  }
  const text = activity.text?.trim() ?? '';
  return text === '' ? { kind: 'ignored' } : { kind: 'text', text };
}

/** Where an activity comes from. Anything that does not say "personal" is treated as read by others. */
export function scopeOf(activity: Activity): Scope {
  return activity.conversation.conversationType === 'personal' ? 'personal' : 'group';
}
