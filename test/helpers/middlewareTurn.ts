import { type Middleware, TestAdapter, TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';

/** What a turn sent, by type and text, in order. */
export type Sent = readonly (readonly [type: string, text: string | undefined])[];

/** Runs one turn of a middleware over the given logic and returns what was sent. Rejects with what the turn failed with. */
export async function turn(
  middleware: Middleware,
  activity: Partial<Activity>,
  logic: (context: TurnContext) => Promise<unknown>,
): Promise<Sent> {
  const adapter = new TestAdapter();
  const context = new TurnContext(adapter, activity);
  await middleware.onTurn(context, async () => {
    await logic(context);
  });
  return adapter.activeQueue.map(({ type, text }) => [type ?? '', text] as const);
}
