import { type AnswerContext, composeAnswer } from '../domain/faq/composeAnswer.ts';
import type { Edition } from '../domain/faq/entry.ts';
import { type Refusal, refusal } from '../domain/faq/refusal.ts';
import { sourceDate } from '../domain/faq/sourceDate.ts';
import type { Understanding } from '../domain/faq/understanding.ts';
import type { Say } from '../domain/strings.ts';

/** What a person would read in reply to a text, without the card around it. */
export function answerText(understanding: Understanding, edition: Edition, say: Say): string {
  switch (understanding.kind) {
    case 'answer':
      return answersText(understanding, edition, say);
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

type Answered = Extract<Understanding, { kind: 'answer' }>;

/** One answer whole, or two in short, each under its question. */
function answersText({ ids: [id], market, also }: Answered, edition: Edition, say: Say): string {
  if (also === undefined) return entryText(id, { edition, say, market });
  const parts = [{ id, market }, also];
  return parts
    .map(
      (part) =>
        `**${questionOf(edition, part.id, say)}**\n\n${entryText(part.id, { edition, say, market: part.market })}`,
    )
    .join('\n\n');
}

function entryText(id: string, { edition, ...context }: AnswerContext & { readonly edition: Edition }): string {
  const { say } = context;
  const entry = edition.entries.get(id);
  if (entry === undefined) throw new Error(`The edition ${edition.edition} has no entry "${id}".`);
  const answer = composeAnswer(edition, entry, context);
  const date = sourceDate(answer.sourceDate, say.locale);
  const source = say('answerCard.source', { source: answer.sourceTitle, date });
  return [answer.text, answer.changedLater, source].filter((part) => part !== undefined).join('\n\n');
}

/** On lines of their own, as on the card: each language ends a sentence with a stop of its own. */
const refusalText = ({ title, text }: Refusal): string => (title === undefined ? text : `${title}\n\n${text}`);

const questionOf = (edition: Edition, id: string, say: Say): string =>
  edition.entries.get(id)?.text[say.locale].question ?? id;
