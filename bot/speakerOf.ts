import type { Activity } from 'botframework-schema';

/** One person in one conversation, as a key. Both ids are Teams' own; a person's is the same in all of a bot's conversations. */
export const speakerOf = ({ conversation, from }: Pick<Activity, 'conversation' | 'from'>): string =>
  JSON.stringify([conversation.id, from.id]);
