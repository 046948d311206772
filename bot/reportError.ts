import type { TurnContext } from 'botbuilder';
import { ActivityTypes } from 'botframework-schema';
import type { Logger } from 'pino';
import { messageCard } from '../cards/messageCard.ts';
import { sendCard } from '../dialogs/showCard.ts';
import { knownTurnFacts } from '../dialogs/turnFacts.ts';
import type { NewId } from '../domain/clock.ts';
import { DEFAULT_LOCALE, type Locale, localeOf } from '../domain/people/locale.ts';
import type { Say } from '../domain/strings.ts';

/** What telling of a failed turn needs. */
interface ReportErrorParts {
  readonly log: Logger;
  readonly newId: NewId;
  readonly sayIn: (locale: Locale) => Say;
}

/** Logs an unexpected error under a number, and tells the person that number and what to do. */
export function createErrorReporter({
  log,
  newId,
  sayIn,
}: ReportErrorParts): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, error) => {
    const errorId = newId().slice(0, 8);
    log.error({ err: error, errorId, activityType: context.activity.type }, 'A turn failed');
    if (context.activity.type !== ActivityTypes.Message) return;
    const say = sayIn(knownTurnFacts(context)?.locale ?? localeOf(context.activity.locale) ?? DEFAULT_LOCALE);
    await sendCard(context, messageCard({ title: say('error.title'), text: say('error.text', { errorId }) }, say));
  };
}
