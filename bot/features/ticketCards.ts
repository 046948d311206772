import type { TurnContext } from 'botbuilder';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { hoursInWords } from '../../cards/hoursInWords.ts';
import { type ListedTicket, myTicketsCard } from '../../cards/myTicketsCard.ts';
import { type TicketLine, ticketCard } from '../../cards/ticketCard.ts';
import { typedLines } from '../../cards/typedLines.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import type { FeatureParts } from './featureParts.ts';
import { type TicketDesk, takesQuestions } from './ticketDesk.ts';

/** More are not listed; what is kept besides is in "show my data". */
const MOST_LISTED = 10;
/** Of a longer conversation the newest messages are shown: so many, with so many UTF-16 units of text. */
const MOST_MESSAGES = 30;
const MOST_SAID = 4_000;
/** Teams takes cards of 28 KB, and the question may need 12 of them. Short lines and addresses need far more than their letters do. */
const MOST_BYTES = 12_000;
/** For who said a message and when, and the entry with it. */
const BYTES_BESIDE = 350;

/** A ticket as its asker sees it. `note` is a line on what just came of a click. */
export async function ticketCardOf(
  context: TurnContext,
  parts: FeatureParts,
  desk: TicketDesk,
  ticket: Ticket,
  note?: string,
): Promise<CardMessage> {
  const { locale } = turnFacts(context);
  const { id, number, state, claim, closedBy, question, openedAt } = ticket;
  const said = (await desk.store.messages(id)).filter(isSaid);
  const shown = newestOf(said);
  const view = {
    ...{ nonce: parts.newId(), ticketId: id, number, state, closedBy, note },
    expert: claim?.name,
    lines: [{ text: question, at: openedAt }, ...shown.map((message) => lineOf(message, parts, locale))],
    leftOut: said.length - shown.length,
    deeds: desk.service.askerDeedsOf(ticket),
    hours: hoursInWords(desk.settings.workingHours, locale),
  };
  return ticketCard(view, parts.sayIn(locale));
}

/** A person's tickets, those that are not closed first. */
export async function listCard(context: TurnContext, parts: FeatureParts, desk: TicketDesk): Promise<CardMessage> {
  const { person, locale } = turnFacts(context);
  const all = await desk.service.ofAsker(person);
  const listed = [...all.filter(isPending), ...all.filter((ticket) => !isPending(ticket))].slice(0, MOST_LISTED);
  const tickets = await Promise.all(listed.map((ticket) => listedTicket(ticket, desk)));
  const canAsk = await takesQuestions(desk, person);
  const view = { nonce: parts.newId(), tickets, older: all.length - tickets.length, canAsk };
  return myTicketsCard(view, parts.sayIn(locale));
}

async function listedTicket(
  { id, number, state, question, openedAt }: Ticket,
  desk: TicketDesk,
): Promise<ListedTicket> {
  const newest = (await desk.store.messages(id)).findLast((message) => isSaid(message) && message.text !== '');
  return {
    ...{ ticketId: id, number, state, question, openedAt },
    newest: newest && { author: newest.author?.name, text: newest.text },
  };
}

const isPending = ({ state }: Ticket): boolean => state !== 'closed';

/** Reminders are between the bot and the experts. */
const isSaid = ({ kind }: TicketMessage): boolean => kind !== 'reminder';

function lineOf({ author, text, at, entryId }: TicketMessage, { edition }: FeatureParts, locale: Locale): TicketLine {
  const entry = entryId === undefined ? undefined : edition.entries.get(entryId)?.text[locale].question;
  return { author: author?.name, text, at, entry };
}

/** The newest messages that a card has room for; always the last one. */
function newestOf(said: readonly TicketMessage[]): readonly TicketMessage[] {
  const newest = said.slice(-MOST_MESSAGES);
  let [letters, bytes] = [MOST_SAID, MOST_BYTES];
  const first = newest.findLastIndex(({ text }) => {
    letters -= text.length;
    bytes -= BYTES_BESIDE + Buffer.byteLength(JSON.stringify(typedLines(text)));
    return letters < 0 || bytes < 0;
  });
  return newest.slice(Math.min(first + 1, newest.length - 1));
}
