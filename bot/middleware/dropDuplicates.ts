import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { HandledActivities } from '../../store/store.ts';
import { tenantsOf } from '../tenants.ts';
import { isProactive } from './proactive.ts';

/** An activity came again while another instance is at it, or died at it: Teams is to try again later. */
export class NotFinishedError extends Error {
  override readonly name = 'NotFinishedError';
}

/**
 * Lets each activity through once, whichever instance gets it: Teams sends an activity again when its turn takes longer than about 15 s.
 * After a failed turn the activity may come again. A repeated invoke is answered with an empty 200; the first one's answer counts.
 * Throws `NotFinishedError` where only another process knows whether the activity will be handled.
 */
export function dropDuplicates(handled: HandledActivities, log: Logger): Middleware {
  const inHand = new Set<string>();
  return {
    onTurn: async (context, next) => {
      const key = keyOf(context);
      if (key === undefined) return next();
      const claim = await handled.claim(key);
      if (claim === 'claimed') return handleOnce(handled, inHand, key, next, log);
      if (claim === 'unfinished' && !inHand.has(key)) throw new NotFinishedError();
      log.info({ type: context.activity.type }, 'An activity came again and was left alone');
      if (context.activity.type === ActivityTypes.Invoke) {
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
      }
    },
  };
}

/** Undefined for what Teams does not send again or cannot be told apart. Ids are unique within a conversation only. */
function keyOf(context: TurnContext): string | undefined {
  const { activity } = context;
  if (isProactive(activity) || !activity.id) return undefined;
  return [tenantsOf(activity)[0] ?? '', activity.conversation.id, activity.id, activity.type].join('|');
}

async function handleOnce(
  handled: HandledActivities,
  inHand: Set<string>,
  key: string,
  next: () => Promise<void>,
  log: Logger,
): Promise<void> {
  inHand.add(key);
  try {
    await next();
    await settle(() => handled.finish(key), log);
  } catch (error) {
    await settle(() => handled.release(key), log);
    throw error;
  } finally {
    inHand.delete(key);
  }
}

/** The turn's own outcome counts: a claim that could not be settled runs out by itself. */
async function settle(write: () => Promise<void>, log: Logger): Promise<void> {
  try {
    await write();
  } catch (error) {
    log.error({ err: error }, 'The claim of an activity could not be settled');
  }
}
