import { CloudAdapter, INVOKE_RESPONSE_KEY, type Middleware, type TurnContext } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import { type Activity, ActivityTypes } from 'botframework-schema';
import type { Logger } from 'pino';
import type { MessagesAnswer } from './http/messagesRoute.ts';

/** What the adapter is made of. */
export interface AdapterParts {
  readonly authentication: BotFrameworkAuthentication;
  /** Run around every turn, the first outermost. */
  readonly middleware: readonly Middleware[];
  /** Tells the person that a turn failed; what it throws is logged and goes no further. */
  readonly onTurnError: (context: TurnContext, error: Error) => Promise<void>;
  readonly log: Logger;
}

/**
 * The SDK's adapter behind an entrance of our own: the SDK's `process` prints stacks and answers with the error's message
 * (cloudAdapter.ts of botbuilder 4.23, `process`).
 */
export class TeamsAdapter extends CloudAdapter {
  private readonly log: Logger;

  constructor(authentication: BotFrameworkAuthentication, log: Logger) {
    super(authentication);
    this.log = log;
  }

  /** Handles an activity that was posted to the bot: 200, what an invoke is answered with, 401 or 403 for what is refused, 500 otherwise. */
  async handle(
    activity: Activity,
    authorization: string,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<MessagesAnswer> {
    try {
      const invokeResponse = await this.processActivity(authorization, activity, logic);
      return invokeResponse === undefined
        ? { status: 200 }
        : { status: invokeResponse.status, body: invokeResponse.body };
    } catch (error) {
      return this.refuse(error);
    }
  }

  private refuse(error: unknown): MessagesAnswer {
    if (error instanceof AuthenticationError) {
      this.log.warn({ status: error.statusCode, reason: error.message }, 'An activity was refused');
      return { status: error.statusCode };
    }
    this.log.error({ err: error }, 'An activity failed before its turn began');
    return { status: 500 };
  }
}

/** Creates the adapter. An error in a turn ends there; a failed invoke is answered with 500 unless `onTurnError` answers it. */
export function createAdapter({ authentication, middleware, onTurnError, log }: AdapterParts): TeamsAdapter {
  const adapter = new TeamsAdapter(authentication, log);
  adapter.use(...middleware);
  adapter.onTurnError = async (context, error) => {
    context.turnState.delete(INVOKE_RESPONSE_KEY);
    try {
      await onTurnError(context, error);
    } catch (second) {
      log.error({ err: second }, 'The person could not be told that a turn failed');
    }
    await answerInvoke(context);
  };
  return adapter;
}

async function answerInvoke(context: TurnContext): Promise<void> {
  if (context.activity.type !== ActivityTypes.Invoke || context.turnState.has(INVOKE_RESPONSE_KEY)) return;
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 500 } });
}
