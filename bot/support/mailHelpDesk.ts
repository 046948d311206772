import type { Edition } from '../../domain/faq/entry.ts';
import { type Locale, readersTag } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import type { Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import type { PostResult, TicketStore } from '../../domain/support/ticketStore.ts';
import type { PastFaq } from '../faq/lastTitles.ts';
import type { Mailer } from '../mail/mailer.ts';
import { type ConsoleAddress, consoleUrl } from './consoleUrl.ts';
import { titlesOf } from './expertCards.ts';
import { helpDeskMailText } from './helpDeskMailText.ts';

/** What mailing needs. */
export interface HelpDeskParts {
  readonly tickets: Pick<TicketStore, 'messages'>;
  readonly faq: { readonly edition: Edition };
  readonly pastFaq: PastFaq;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly sayIn: (locale: Locale) => Say;
  readonly expertsLocale: Locale;
  readonly console: ConsoleAddress;
  readonly organization: string;
}

/**
 * Mails a question to the help desk, or what came of it since. Sent again it is the same mail: its Message-ID is the ticket's or the message's own.
 * Rejects where the mail server did not take it: somebody has to mend the address, and the question has to be seen.
 */
export async function mailHelpDesk(
  ticket: Ticket,
  to: string,
  message: TicketMessage | undefined,
  parts: HelpDeskParts,
): Promise<PostResult> {
  const { console, expertsLocale, organization } = parts;
  // A question whose channel is gone comes with what was added since; that is not mailed once more.
  const additions = message ? [] : await addedBefore(ticket, parts);
  const entries = await titlesOf(ticket.context.entryIds, parts);
  const url = consoleUrl(console, `#/tickets/${encodeURIComponent(ticket.id)}`);
  const view = { ticket, entries, message, additions, organization, url };
  const outcome = await parts.mailer.send({
    ...helpDeskMailText(view, parts.sayIn(expertsLocale)),
    ...{ to, language: readersTag(expertsLocale) },
    messageId: `<${message?.id ?? ticket.id}@${new URL(console.publicUrl).hostname}>`,
  });
  if (outcome === 'refused')
    throw Object.assign(new Error('The mail server refused a question to the help desk'), { code: 'refused' });
  return { kind: 'posted' };
}

async function addedBefore({ id }: Ticket, { tickets }: HelpDeskParts): Promise<readonly TicketMessage[]> {
  const messages = await tickets.messages(id);
  return messages.filter(({ kind, relay }) => kind === 'addition' && relay !== 'waiting');
}
