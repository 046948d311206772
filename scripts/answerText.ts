import { composeAnswer } from '../domain/faq/composeAnswer.ts';
import type { Edition } from '../domain/faq/entry.ts';
import { type Refusal, refusal } from '../domain/faq/refusal.ts';
import { sourceDate } from '../domain/faq/sourceDate.ts';
import type { Understanding } from '../domain/faq/understanding.ts';
import type { Say } from '../domain/strings.ts';

/** What a person would read in reply to a text, without the card around it. */
export function answerText(understanding: Understanding, edition: Edition, say: Say): string {
  switch (understanding.kind) {
    case 'answer':
      return entryText(understanding, edition, say);
    case 'clarify':
      return [say('clarification.title'), ...understanding.ids.map((id) => `- ${questionOf(edition, id, say)}`)].join(
        '\n',
      );
    case 'intent':
      return say(`answer.intent.${understanding.intent}`);
    case 'out-of-scope':
      return refusalText(refusal(understanding, edition.name[say.locale], say));
  }
}

function entryText(understanding: Extract<Understanding, { kind: 'answer' }>, edition: Edition, say: Say): string {
  const entry = edition.entries.get(understanding.ids[0]);
  if (entry === undefined) throw new Error(`The edition ${edition.edition} has no entry "${understanding.ids[0]}".`);
  const answer = composeAnswer(edition, entry, { say, market: understanding.market });
  const source = say('answerCard.source', {
    source: answer.sourceTitle,
    date: sourceDate(answer.sourceDate, say.locale),
  });
  return [answer.text, answer.changedLater, source].filter((part) => part !== undefined).join('\n\n');
}

const refusalText = ({ title, text }: Refusal): string => (title === undefined ? text : `${title}. ${text}`);

const questionOf = (edition: Edition, id: string, say: Say): string =>
  edition.entries.get(id)?.text[say.locale].question ?? id;
