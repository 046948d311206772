import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { scopeOf } from '../scopeOf.ts';

/** Runs something later and returns how to call it off. */
export type Schedule = (run: () => void, ms: number) => () => void;

const TYPING_AFTER_MS = 1_000;

const schedule: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Shows a typing indicator where a person in a personal chat has waited for a second; never after an answer or the turn's end. */
export function showTyping(log: Logger, after: Schedule = schedule): Middleware {
  return {
    onTurn: async (context, next) => {
      if (!isPersonalMessage(context)) return next();
      const stop = startTyping(context, log, after);
      context.onSendActivities(async (_context, activities, send) => {
        if (activities.some((activity) => activity.type !== ActivityTypes.Typing)) await stop();
        return send();
      });
      try {
        await next();
      } finally {
        await stop();
      }
    },
  };
}

/** Returns how to stop: it waits for an indicator under way, so that what follows comes after it. */
function startTyping(context: TurnContext, log: Logger, after: Schedule): () => Promise<void> {
  let sending: Promise<void> = Promise.resolve();
  const callOff = after(() => {
    sending = sendTyping(context, log);
  }, TYPING_AFTER_MS);
  return () => {
    callOff();
    return sending;
  };
}

async function sendTyping(context: TurnContext, log: Logger): Promise<void> {
  try {
    await context.sendActivity({ type: ActivityTypes.Typing });
  } catch (error) {
    log.info({ err: error }, 'A typing indicator could not be shown');
  }
}

function isPersonalMessage({ activity }: TurnContext): boolean {
  return activity.type === ActivityTypes.Message && scopeOf(activity) === 'personal';
}
