import type { Middleware } from 'botbuilder';

/**
 * Lets the turns of a conversation run one after the other within this process, in the order in which they came. Turns that the bot
 * begins itself wait too, so that a card updated from outside shows what the turn before it left; hence no turn may begin one in its own
 * conversation and wait for it. What must not happen twice is guarded in the database.
 */
export function oneTurnAtATime(): Middleware {
  const last = new Map<string, Promise<void>>();
  return {
    onTurn: async (context, next) => {
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
