import type { Say } from '../domain/strings.ts';
import { LONGEST_QUESTION, type Ticket, type TicketMessage } from '../domain/support/ticket.ts';
import type { ExpertDeed } from '../domain/support/ticketOutcome.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, note, paragraph, quiet, subheading } from './elements.ts';
import { expertButtons } from './expertButtons.ts';
import { expertFacts } from './expertFacts.ts';
import { expertMessages } from './expertMessages.ts';
import { expertState } from './expertState.ts';
import { languageName } from './languageName.ts';
import { beginningOf, typedLines } from './typedLines.ts';
import type { Choice } from './views.ts';

/** A ticket as the experts see it in their channel. Nothing of it says who asked. */
export interface ExpertView {
  readonly ticket: Ticket;
  /** All that was said since, oldest first. */
  readonly messages: readonly TicketMessage[];
  /** The entries that the ticket and its messages name, in the experts' language. */
  readonly entries: readonly Choice[];
  /** The entries that may be sent along with an answer, the likeliest first. */
  readonly choices: readonly Choice[];
  readonly deeds: readonly ExpertDeed['kind'][];
  /** Where the answer is written into the FAQ. */
  readonly editorUrl: string;
  /** Why a click did nothing, for the person who clicked. Markdown. */
  readonly problem?: string | undefined;
}

/** What a notification shows of a question, in characters. */
const LONGEST_SUMMARY = 80;

/** The card of a ticket, one for all experts, in the language of `say`. It tells everything that the record says, so that made again it is the same. */
export function expertCard(view: ExpertView, say: Say): CardMessage {
  const { ticket, problem } = view;
  if (!ticket.asker) return forgottenCard(view, say);
  const { number, locale, question } = ticket;
  const language = languageName(locale, say.locale);
  const beginning = beginningOf(question.replace(/[*{}]/gu, ''), LONGEST_SUMMARY);
  const body = [
    ...(problem === undefined ? [] : [note(problem)]),
    heading(say('experts.card.title', { number })),
    ...typedLines(question.slice(0, LONGEST_QUESTION)),
    note(expertState(view, say)),
    subheading(say('experts.card.known')),
    expertFacts(ticket, view.entries, say),
    ...expertMessages(view, say),
    quiet(say(view.deeds.includes('reply') ? 'experts.card.how' : 'experts.card.private')),
  ];
  const summary = say('experts.card.summary', { number, language, question: beginning });
  return cardMessage({ summary, body, actions: expertButtons(view, say) }, say);
}

/** Of a question whose asker had their data deleted, all that can be said: what happened, and when. */
function forgottenCard(view: ExpertView, say: Say): CardMessage {
  const title = say('experts.card.title', { number: view.ticket.number });
  return cardMessage({ summary: title, body: [heading(title), paragraph(expertState(view, say))], actions: [] }, say);
}
