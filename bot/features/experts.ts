import { type InvokeResponse, StatusCodes, type TurnContext } from 'botbuilder';
import { parseCardAction } from '../../cards/cardActions.ts';
import { messageCard } from '../../cards/messageCard.ts';
import { replaceCard, sendCard } from '../../dialogs/showCard.ts';
import { expertCardOf } from '../support/expertCards.ts';
import { doAsExpert, type ExpertAction, type ExpertParts } from './expertDeeds.ts';

/** How Teams names a click that wants its answer in the card's place (Action.Execute). */
const EXECUTE_INVOKE = 'adaptiveCard/action';

/** Answers an expert's click with the card as it stands for them now; the job brings it to all others. Undefined where it is another invoke. */
export async function expertInvoke(context: TurnContext, parts: ExpertParts): Promise<InvokeResponse | undefined> {
  const { activity } = context;
  const action = activity.name === EXECUTE_INVOKE ? parseCardAction(activity.value?.action?.data) : undefined;
  if (action?.kind !== 'expert') return undefined;
  const answer = await doAsExpert(activity, action, parts);
  if (answer.kind === 'words') return answered('application/vnd.microsoft.activity.message', answer.words);
  const { card } = await expertCardOf(answer.ticket, parts, answer.problem);
  return answered('application/vnd.microsoft.card.adaptive', card);
}

/** The same from a program that sends clicks as messages: the card is brought up to date for all, and words are for the thread. */
export async function followExpert(context: TurnContext, parts: ExpertParts, action: ExpertAction): Promise<void> {
  const answer = await doAsExpert(context.activity, action, parts);
  if (answer.kind === 'ticket')
    await replaceCard(context, await expertCardOf(answer.ticket, parts), context.activity.replyToId);
  const words = answer.kind === 'words' ? answer.words : answer.problem;
  if (words !== undefined) await sendCard(context, messageCard({ text: words }, parts.sayIn(parts.expertsLocale)));
}

function answered(type: string, value: unknown): InvokeResponse {
  return { status: StatusCodes.OK, body: { statusCode: StatusCodes.OK, type, value } };
}
