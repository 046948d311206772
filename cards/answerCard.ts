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
    heading(view.question),
    paragraph(view.text),
    ...(view.changedLater ? [note(view.changedLater)] : []),
    quiet(sourceLine(view, say)),
    ...relatedQuestions(view, say),
    ...(view.scope === 'personal' ? feedback(view, say) : []),
  ];
  return cardMessage({ summary: view.question, body, actions: nextActions(view, say) }, say);
}

/** Where an answer stands, and of when that is. Markdown. */
export function sourceLine({ sourceTitle, sourceUrl, sourceDate: date }: ComposedAnswer, say: Say): string {
  return say('answerCard.source', { source: link(sourceTitle, sourceUrl), date: sourceDate(date, say.locale) });
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

function nextActions({ entryId, nonce, enroll, scope }: AnswerView, say: Say): readonly CardActionElement[] {
  const person = submit(say('button.askPerson'), { kind: 'person', entryId, nonce });
  if (!enroll || scope === 'group') return [person];
  return [submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce }), person];
}
