import type { ComposedAnswer } from '../domain/faq/composeAnswer.ts';
import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardActionElement, CardElement, CardMessage } from './adaptiveCard.ts';
import { sourceLine } from './answerCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, note, paragraph, quiet } from './elements.ts';

/** The answers to two questions that were asked in one text. */
export interface TwoAnswersView {
  /** One per card sent: the buttons' nonce. */
  readonly nonce: string;
  readonly answers: readonly [first: ComposedAnswer, second: ComposedAnswer];
  /** Whether "start enrollment" belongs under one of the answers. */
  readonly enroll: boolean;
  /** In group chats and channels there is no enrollment button. */
  readonly scope: 'personal' | 'group';
}

/** Two answers, each with its source and date. Both are whole: what an answer says last is often its warning. */
export function twoAnswersCard(view: TwoAnswersView, say: Say): CardMessage {
  const summary = view.answers.map(({ question }) => question).join(' · ');
  const body = view.answers.flatMap((answer) => answerPart(answer, say));
  return cardMessage({ summary, body, actions: nextActions(view, say) }, say);
}

function answerPart(answer: ComposedAnswer, say: Say): readonly CardElement[] {
  return [
    heading(answer.question),
    paragraph(answer.text),
    ...(answer.changedLater ? [note(answer.changedLater)] : []),
    quiet(sourceLine(answer, say)),
  ];
}

/** A person is asked about the first question; the buttons name one entry. */
function nextActions({ answers, nonce, enroll, scope }: TwoAnswersView, say: Say): readonly CardActionElement[] {
  const person = submit(say('button.askPerson'), { kind: 'person', entryId: answers[0].entryId, nonce });
  if (!enroll || scope === 'group') return [person];
  return [submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce }), person];
}
