import { type Activity, ActivityTypes } from 'botframework-schema';
import { type CardAction, parseCardAction } from '../cards/cardActions.ts';

/** What an activity is to this bot. */
export type TurnInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly action: CardAction }
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'ignored' };

/** Where a turn takes place: in the person's own chat, or where others read along. */
export type Scope = 'personal' | 'group';

/** Reads what an activity is. Pure. */
export function turnInput(activity: Activity): TurnInput {
  switch (activity.type) {
    case ActivityTypes.Message:
      return messageInput(activity);
    case ActivityTypes.InstallationUpdate:
      return installationInput(activity.action);
    default:
      return { kind: 'ignored' };
  }
}

function messageInput(activity: Activity): TurnInput {
  if (activity.value !== undefined && activity.value !== null) {
    const action = parseCardAction(activity.value);
    return action ? { kind: 'card', action } : { kind: 'ignored' };
  }
  const text = activity.text?.trim() ?? '';
  return text === '' ? { kind: 'ignored' } : { kind: 'text', text };
}

function installationInput(action: string | undefined): TurnInput {
  if (action === 'add') return { kind: 'installed' };
  return action === 'remove' ? { kind: 'removed' } : { kind: 'ignored' };
}

/** Where an activity comes from. Anything that does not say "personal" is treated as read by others. */
export function scopeOf(activity: Activity): Scope {
  return activity.conversation.conversationType === 'personal' ? 'personal' : 'group';
}
