import type { ComposedAnswer } from '../domain/faq/composeAnswer.ts';
import { sourceDate } from '../domain/faq/sourceDate.ts';
import type { Say } from '../domain/strings.ts';
import { actionSet, questionList, submit } from './actions.ts';
import type { CardActionElement, CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, link, note, paragraph, quiet, subheading } from './elements.ts';
import type { Choice } from './views.ts';

/** An answer of the FAQ, and what its card offers beside it. */
export interface AnswerView extends ComposedAnswer {
  /** One per card sent: the buttons' nonce. */
  readonly nonce: string;
  /** At most two. */
  readonly related: readonly Choice[];
  readonly enroll: boolean;
  /** In group chats and channels there is no enrollment button and no feedback. */
  readonly scope: 'personal' | 'group';
}

/** An answer of the FAQ with its source and date, and what people do next. */
export function answerCard(view: AnswerView, say: Say): CardMessage {
  const body = [
    ...answerPart(view, say),
    ...relatedQuestions(view, say),
    ...(view.scope === 'personal' ? feedback(view, say) : []),
  ];
  return cardMessage({ summary: view.question, body, actions: answerActions(view, say) }, say);
}

/** An answer as every card shows it: its question, what it says, what changed later, and where it stands. */
export function answerPart(answer: ComposedAnswer, say: Say): readonly CardElement[] {
  return [
    heading(answer.question),
    paragraph(answer.text),
    ...(answer.changedLater ? [note(answer.changedLater)] : []),
    ...(answer.aside ? [quiet(answer.aside)] : []),
    quiet(sourceLine(answer, say)),
  ];
}

function sourceLine({ sourceTitle, sourceUrl, sourceDate: date }: ComposedAnswer, say: Say): string {
  const source = sourceUrl === '' ? sourceTitle : link(sourceTitle, sourceUrl);
  return say('answerCard.source', { source, date: sourceDate(date, say.locale) });
}

function relatedQuestions({ related, nonce }: AnswerView, say: Say): readonly CardElement[] {
  return related.length > 0 ? [subheading(say('answerCard.related')), ...questionList(related, nonce)] : [];
}

function feedback({ entryId, nonce }: AnswerView, say: Say): readonly CardElement[] {
  const verdict = { kind: 'feedback', entryId, nonce } as const;
  return [
    subheading(say('answerCard.helpful')),
    actionSet([
      submit(say('button.helpful'), { ...verdict, verdict: 'helpful' }),
      submit(say('button.notHelpful'), { ...verdict, verdict: 'not-helpful' }),
    ]),
  ];
}

/** What people do after an answer: enroll where it fits, or ask a person about its entry. */
export function answerActions(
  { entryId, nonce, enroll, scope }: Pick<AnswerView, 'entryId' | 'nonce' | 'enroll' | 'scope'>,
  say: Say,
): readonly CardActionElement[] {
  const person = submit(say('button.askPerson'), { kind: 'person', entryId, nonce });
  if (!enroll || scope === 'group') return [person];
  return [submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce }), person];
}
