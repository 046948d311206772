import type { ComposedAnswer } from '../domain/faq/composeAnswer.ts';
import type { Say } from '../domain/strings.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { type AnswerView, answerActions, answerPart } from './answerCard.ts';
import { cardMessage } from './cardMessage.ts';

/** The answers to two questions that were asked in one text. `enroll`: whether "start enrollment" belongs under one of them. */
export interface TwoAnswersView extends Pick<AnswerView, 'nonce' | 'enroll' | 'scope'> {
  readonly answers: readonly [first: ComposedAnswer, second: ComposedAnswer];
}

/**
 * Two answers, each with its source and date. Both are whole: what an answer says last is often its warning. A person is asked about the
 * first question, for the button names one entry.
 */
export function twoAnswersCard({ answers, ...view }: TwoAnswersView, say: Say): CardMessage {
  const summary = answers.map(({ question }) => question).join(' · ');
  const body = answers.flatMap((answer) => answerPart(answer, say));
  const actions = answerActions({ ...view, entryId: answers[0].entryId }, say);
  return cardMessage({ summary, body, actions }, say);
}
