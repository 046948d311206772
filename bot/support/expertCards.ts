import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { expertCard } from '../../cards/expertCard.ts';
import type { Choice } from '../../cards/views.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import type { Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import type { ExpertDeed } from '../../domain/support/ticketOutcome.ts';
import type { TicketStore } from '../../domain/support/ticketStore.ts';
import { lastTitles, type PastFaq } from '../faq/lastTitles.ts';
import { type ConsoleAddress, consoleUrl } from './consoleUrl.ts';

/** What the experts' cards are made from. */
export interface ExpertCardParts {
  readonly tickets: Pick<TicketStore, 'messages'>;
  readonly service: { deedsOf(ticket: Ticket): readonly ExpertDeed['kind'][] };
  /** The FAQ as it is now. */
  readonly faq: { readonly edition: Edition };
  /** What it was before. */
  readonly pastFaq: PastFaq;
  readonly sayIn: (locale: Locale) => Say;
  /** The language of what is written to experts: a channel has one card for all. */
  readonly expertsLocale: Locale;
  readonly console: ConsoleAddress;
}

/** So many characters of titles may be offered to send along; the whole card must stay below 28 KB. */
const MOST_CHARACTERS = 6_000;

/** The card of a ticket as it stands; with `problem` for somebody whose click did nothing. */
export async function expertCardOf(ticket: Ticket, parts: ExpertCardParts, problem?: string): Promise<CardMessage> {
  const messages = await parts.tickets.messages(ticket.id);
  const editorUrl = consoleUrl(parts.console, `#/faq/new?ticket=${encodeURIComponent(ticket.id)}`);
  const view = {
    ...{ ticket, messages, editorUrl, problem },
    deeds: parts.service.deedsOf(ticket),
    entries: await titlesOf(namedIn(ticket, messages), parts),
    choices: choicesFor(ticket, parts),
  };
  return expertCard(view, parts.sayIn(parts.expertsLocale));
}

function namedIn({ context }: Ticket, messages: readonly TicketMessage[]): readonly string[] {
  return [...context.entryIds, ...messages.flatMap(({ entryId }) => entryId ?? [])];
}

/** Entries by their ids, in the experts' language; those that are not there any more by their last titles. */
export async function titlesOf(
  ids: readonly string[],
  { faq, pastFaq, expertsLocale }: Pick<ExpertCardParts, 'faq' | 'pastFaq' | 'expertsLocale'>,
): Promise<readonly Choice[]> {
  const titleOf = await lastTitles(ids, expertsLocale, { edition: faq.edition, past: pastFaq });
  return [...new Set(ids)].map((id) => ({ id, title: titleOf(id) }));
}

/** What the bot thought of comes first, then the FAQ in its own order, as far as there is room. */
function choicesFor({ context }: Ticket, { faq, expertsLocale }: ExpertCardParts): readonly Choice[] {
  const { entries } = faq.edition;
  let room = MOST_CHARACTERS;
  return [...new Set([...context.entryIds, ...entries.keys()])].flatMap((id) => {
    const title = entries.get(id)?.text[expertsLocale].question;
    if (title === undefined) return [];
    room -= id.length + title.length;
    return room < 0 ? [] : [{ id, title }];
  });
}
