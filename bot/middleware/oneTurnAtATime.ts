import type { Middleware } from 'botbuilder';
import { isProactive } from './proactive.ts';

/**
 * Lets the turns of a conversation run one after the other within this process, in the order in which they came. Turns that the bot
 * begins itself do not wait, so that a turn may send to its own conversation; what must not happen twice is guarded in the database.
 */
export function oneTurnAtATime(): Middleware {
  const last = new Map<string, Promise<void>>();
  return {
    onTurn: async (context, next) => {
      if (isProactive(context.activity)) return next();
      const conversationId = context.activity.conversation.id;
      const turn = (last.get(conversationId) ?? Promise.resolve()).then(next);
      const ended = turn.catch(() => undefined);
      last.set(conversationId, ended);
      try {
        await turn;
      } finally {
        if (last.get(conversationId) === ended) last.delete(conversationId);
      }
    },
  };
}
