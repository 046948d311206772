import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { HandledActivities } from '../../store/store.ts';
import { tenantsOf } from '../tenants.ts';
import { isProactive } from './proactive.ts';

/**
 * Lets each activity through once, whichever instance gets it: Teams sends an activity again when its turn takes longer than about 15 s.
 * After a failed turn the activity may come again. A repeated invoke is answered with an empty 200; the first one's answer counts.
 */
export function dropDuplicates(handled: HandledActivities, log: Logger): Middleware {
  return {
    onTurn: async (context, next) => {
      const key = keyOf(context);
      if (key === undefined) return next();
      if (await handled.claim(key)) return handleOnce(handled, key, next, log);
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
  key: string,
  next: () => Promise<void>,
  log: Logger,
): Promise<void> {
  try {
    await next();
  } catch (error) {
    await settle(() => handled.release(key), log);
    throw error;
  }
  await settle(() => handled.finish(key), log);
}

/** The turn's own outcome counts: a claim that could not be settled runs out by itself. */
async function settle(write: () => Promise<void>, log: Logger): Promise<void> {
  try {
    await write();
  } catch (error) {
    log.error({ err: error }, 'The claim of an activity could not be settled');
  }
}
