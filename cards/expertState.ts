import type { Say } from '../domain/strings.ts';
import type { TicketMessage } from '../domain/support/ticket.ts';
import type { ExpertView } from './expertCard.ts';
import { cardMoment } from './format.ts';
import { plainWords } from './plainWords.ts';

/** Where a ticket stands, in one line: who has it since when, and by when an answer is due, in the reader's own time. Markdown. */
export function expertState({ ticket, messages }: Pick<ExpertView, 'ticket' | 'messages'>, say: Say): string {
  const { state, claim, closedBy, closedAt, dueAt, remindedAt, updatedAt, asker } = ticket;
  const due = { due: cardMoment(dueAt) };
  if (!asker) return say('experts.state.forgotten', { moment: cardMoment(updatedAt) });
  if (state === 'closed')
    return say(`experts.state.closed.${closedBy ?? 'expert'}`, { moment: cardMoment(closedAt ?? updatedAt) });
  if (state === 'answered')
    return answered(
      messages.findLast(({ kind }) => kind === 'reply'),
      updatedAt,
      say,
    );
  const when = say(remindedAt ? 'experts.state.late' : 'experts.state.due', due);
  if (claim)
    return `${say('experts.state.claimed', { name: plainWords(claim.name), moment: cardMoment(claim.at) })} ${when}`;
  return `${say(`experts.state.${state === 'reopened' ? 'reopened' : 'open'}`)} ${when}`;
}

function answered(reply: TicketMessage | undefined, updatedAt: Date, say: Say): string {
  const moment = cardMoment(reply?.at ?? updatedAt);
  const answer = reply?.author
    ? say('experts.state.answered', { name: plainWords(reply.author.name), moment })
    : say('experts.state.answeredBySomebody', { moment });
  return reply?.relay === 'undeliverable' ? `${answer} ${say('experts.state.undeliverable')}` : answer;
}
