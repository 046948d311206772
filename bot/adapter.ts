import { CloudAdapter, INVOKE_RESPONSE_KEY, type Middleware, type TurnContext } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import { type Activity, ActivityTypes } from 'botframework-schema';
import type { Logger } from 'pino';
import type { MessagesAnswer } from './http/messagesRoute.ts';
import { NotFinishedError } from './middleware/dropDuplicates.ts';

/** A turn failed and the person does not know: Teams is to deliver the activity again. It is logged already. */
class UntoldFailure extends Error {}

/** What the adapter is made of. */
export interface AdapterParts {
  readonly authentication: BotFrameworkAuthentication;
  /** Run around every turn, the first outermost. */
  readonly middleware: readonly Middleware[];
  /** Tells a person whose message failed; where it throws, which is logged, or for whatever else than a message, nobody was told. */
  readonly onTurnError: (context: TurnContext, error: Error) => Promise<void>;
  readonly log: Logger;
}

/**
 * The SDK's adapter behind an entrance of our own: the SDK's `process` prints stacks and answers with the error's message
 * (cloudAdapter.ts of botbuilder 4.23, `process`).
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #log: Logger;

  constructor(authentication: BotFrameworkAuthentication, log: Logger) {
    super(authentication);
    this.#log = log;
  }

  /**
   * Handles an activity that was posted to the bot: 200, what an invoke is answered with, 401 or 403 for what is refused, 503 where another
   * process may have it in hand, 500 otherwise.
   */
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
      return this.#refuse(error);
    }
  }

  #refuse(error: unknown): MessagesAnswer {
    if (error instanceof NotFinishedError) {
      this.#log.warn(
        'An activity came again that another process has in hand, or died at; Teams is asked to try later',
      );
      return { status: 503 };
    }
    if (error instanceof UntoldFailure) return { status: 500 };
    if (error instanceof AuthenticationError) {
      this.#log.warn({ status: error.statusCode, reason: error.message }, 'An activity was refused');
      return { status: error.statusCode };
    }
    this.#log.error({ err: error }, 'An activity failed before its turn began');
    return { status: 500 };
  }
}

/**
 * Creates the adapter. An error in a turn ends there where the person was told of it; otherwise Teams is answered with 500, on which it
 * delivers the activity again. A failed invoke is answered with 500 unless `onTurnError` answers it.
 */
export function createAdapter({ authentication, middleware, onTurnError, log }: AdapterParts): TeamsAdapter {
  const adapter = new TeamsAdapter(authentication, log);
  adapter.use(...middleware);
  adapter.onTurnError = async (context, error) => {
    if (error instanceof NotFinishedError) throw error;
    context.turnState.delete(INVOKE_RESPONSE_KEY);
    const { type } = context.activity;
    let isTold = type === ActivityTypes.Message;
    try {
      await onTurnError(context, error);
    } catch (second) {
      isTold = false;
      log.error({ err: second }, 'The person could not be told that a turn failed');
    }
    if (type === ActivityTypes.Invoke) await answerInvoke(context);
    else if (!isTold) throw new UntoldFailure();
  };
  return adapter;
}

async function answerInvoke(context: TurnContext): Promise<void> {
  if (context.turnState.has(INVOKE_RESPONSE_KEY)) return;
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 500 } });
}
