import type { Activity } from 'botframework-schema';
import { z } from 'zod';

const word = z.string().nullish();

/** Accounts and conversation go back with every answer, so nothing but their own fields is taken of them. */
const account = z.object({ id: z.string().min(1), name: word, aadObjectId: word, role: word });
const conversation = z.object({
  id: z.string().min(1),
  name: word,
  conversationType: word,
  tenantId: word,
  isGroup: z.boolean().nullish(),
});
const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

/** The fields on which the SDK and this bot rely; all others of the activity are kept as they are. */
const shape = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  conversation,
  from: account,
  recipient: account,
  id: z.string().optional(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  replyToId: z.string().nullish(),
  serviceUrl: z.string().optional(),
  timestamp: instant.nullish(),
  localTimestamp: instant.nullish(),
  expiration: instant.nullish(),
  channelData: z.looseObject({}).nullish(),
  entities: z.array(z.looseObject({})).nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
});

/**
 * Reads an activity from a request's body; undefined where it is none. Instants become dates and their text is kept beside them, as the
 * SDK's own reader does (activityValidator.ts of botbuilder 4.23).
 */
export function parseActivity(text: string): Activity | undefined {
  const parsed = shape.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { timestamp, localTimestamp, expiration } = parsed.data;
  return {
    ...parsed.data,
    ...(timestamp && { timestamp: new Date(timestamp), rawTimestamp: timestamp }),
    ...(localTimestamp && { localTimestamp: new Date(localTimestamp), rawLocalTimestamp: localTimestamp }),
    ...(expiration && { expiration: new Date(expiration), rawExpiration: expiration }),
  } as unknown as Activity;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
