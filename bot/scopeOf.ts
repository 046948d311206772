import type { Activity } from 'botframework-schema';

/** Where a turn takes place: in the person's own chat, or where others read along. */
type Scope = 'personal' | 'group';

/** Where an activity comes from. Anything that does not say "personal" is treated as read by others. */
export function scopeOf({ conversation }: Pick<Activity, 'conversation'>): Scope {
  return conversation.conversationType === 'personal' ? 'personal' : 'group';
}
