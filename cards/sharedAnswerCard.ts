import type { ComposedAnswer } from '../domain/faq/composeAnswer.ts';
import type { Say } from '../domain/strings.ts';
import { openUrl } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { answerPart } from './answerCard.ts';
import { cardMessage } from './cardMessage.ts';
import { personalChatUrl } from './personalChatCard.ts';

/** An answer that somebody puts into a chat of theirs. */
export interface SharedAnswerView extends ComposedAnswer {
  /** The bot's app id, for the way to its chat; empty where it has none. */
  readonly appId: string;
}

/** An answer for a chat in which the bot may not be: it only tells and leads on, for nobody would hear its buttons. */
export function sharedAnswerCard(view: SharedAnswerView, say: Say): CardMessage {
  const actions = view.appId === '' ? [] : [openUrl(say('button.openChat'), personalChatUrl(view.appId))];
  return cardMessage({ summary: view.question, body: answerPart(view, say), actions }, say);
}
