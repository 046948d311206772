import { type Activity, ActivityEventNames, ActivityTypes } from 'botframework-schema';

/** Whether a turn was begun by the bot itself (`continueConversationAsync`, `createConversationAsync`) and not by Teams. */
export function isProactive(activity: Pick<Activity, 'type' | 'name'>): boolean {
  const names: readonly (string | undefined)[] = [
    ActivityEventNames.ContinueConversation,
    ActivityEventNames.CreateConversation,
  ];
  return activity.type === ActivityTypes.Event && names.includes(activity.name);
}
