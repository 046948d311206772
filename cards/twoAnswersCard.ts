import type { ComposedAnswer } from '../domain/faq/composeAnswer.ts';
import type { Say } from '../domain/strings.ts';
import { questionList, submit } from './actions.ts';
import type { CardActionElement, CardElement, CardMessage } from './adaptiveCard.ts';
import { sourceLine } from './answerCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, note, paragraph, quiet, subheading } from './elements.ts';

/** The answers to two questions that were asked in one text. */
export interface TwoAnswersView {
  /** One per card sent: the buttons' nonce. */
  readonly nonce: string;
  /** Each in short. */
  readonly answers: readonly [first: ComposedAnswer, second: ComposedAnswer];
  /** Whether "start enrollment" belongs under one of the answers. */
  readonly enroll: boolean;
  /** In group chats and channels there is no enrollment button. */
  readonly scope: 'personal' | 'group';
}

/** Two answers in short, each with its source and date, and the way to the whole of each. */
export function twoAnswersCard(view: TwoAnswersView, say: Say): CardMessage {
  const { answers, nonce } = view;
  const questions = answers.map(({ entryId, question }) => ({ id: entryId, title: question }));
  const body = [
    ...answers.flatMap((answer) => answerPart(answer, say)),
    subheading(say('twoAnswers.inFull')),
    ...questionList(questions, nonce),
  ];
  const summary = questions.map(({ title }) => title).join(' · ');
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
