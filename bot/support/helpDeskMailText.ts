import { factsOf } from '../../cards/expertFacts.ts';
import { formatMoment } from '../../cards/format.ts';
import type { Choice } from '../../cards/views.ts';
import { readersTag } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import type { Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import { MAIL_BUTTON } from '../mail/mailButton.ts';
import { oneLine } from '../oneLine.ts';
import { fontFamilies } from '../pages/fontFamilies.ts';
import { type Html, html } from '../pages/html.ts';

/** What the mail tells. Nothing of it says who asked. */
export interface HelpDeskMailView {
  readonly ticket: Ticket;
  /** The entries that the ticket names. */
  readonly entries: readonly Choice[];
  /** Undefined for the question itself. */
  readonly message?: TicketMessage | undefined;
  /** What the asker added before the help desk heard of it. */
  readonly additions: readonly TicketMessage[];
  readonly organization: string;
  /** Opens the ticket in the console. */
  readonly url: string;
}

/** The mail about a question, or about what came of it since, in the language of `say`; the words of whoever asked are as they were typed. */
export function helpDeskMailText(view: HelpDeskMailView, say: Say) {
  const { number } = view.ticket;
  const words = wordsOf(view, say);
  return {
    subject: say('experts.mail.subject', { number }),
    text: textOf(view, words),
    html: htmlOf(view, words, say),
  };
}

/** A part of the mail with its title. */
interface Part {
  readonly title: string;
  readonly text: string;
}

function wordsOf(view: HelpDeskMailView, say: Say) {
  const { ticket, message, organization, entries } = view;
  const facts = factsOf(ticket, entries, say).map(({ title, value }) => say('experts.mail.fact', { title, value }));
  return {
    title: say('experts.mail.title', { number: ticket.number }),
    lead: leadOf(view, say),
    parts: partsOf(view, say),
    facts: message ? [] : facts,
    how: say('experts.mail.how'),
    button: say('experts.mail.button'),
    footer: say('experts.mail.footer', { organization: oneLine(organization) }),
  };
}

function leadOf({ ticket, message }: HelpDeskMailView, say: Say): string {
  const due = { moment: formatMoment(ticket.dueAt, say) };
  if (message?.kind === 'reminder') return say('experts.mail.late', due);
  return message ? '' : `${say('experts.mail.intro')} ${say('experts.mail.due', due)}`;
}

function partsOf({ ticket, message, additions }: HelpDeskMailView, say: Say): readonly Part[] {
  const added = (message ? [message] : additions).filter(({ kind }) => kind === 'addition');
  return [
    { title: say('experts.mail.question'), text: ticket.question },
    ...added.map(({ text }) => ({ title: say('experts.mail.addition'), text })),
  ];
}

type Words = ReturnType<typeof wordsOf>;

function textOf({ url }: HelpDeskMailView, { title, lead, parts, facts, how, button, footer }: Words): string {
  const paragraphs = [
    title,
    lead,
    ...parts.map((part) => `${part.title}\n${part.text}`),
    facts.join('\n'),
    how,
    `${button}\n${url}`,
    `-- \n${footer}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

/** As plain as the other mails: no image, no address but the link, colors left to the mail program. */
function htmlOf({ url }: HelpDeskMailView, words: Words, { locale }: Say): string {
  const lang = readersTag(locale);
  const font = `font-family:${fontFamilies(locale)};font-size:16px;line-height:1.5`;
  const parts = words.parts.map(
    ({ title, text }) => html`<h2 style="font-size:16px">${title}</h2><p style="white-space:pre-wrap">${text}</p>`,
  );
  const lead = words.lead === '' ? [] : [html`<p>${words.lead}</p>`];
  const facts = words.facts.length === 0 ? [] : [html`<ul>${words.facts.map((fact) => html`<li>${fact}</li>`)}</ul>`];
  const mail: Html = html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${words.title}</title></head>
<body style="margin:0;padding:16px">
<div role="article" aria-label="${words.title}" lang="${lang}" style="max-width:560px;margin:0 auto;overflow-wrap:anywhere;${font}">
<h1 style="font-size:22px">${words.title}</h1>
${lead}
${parts}
${facts}
<p>${words.how}</p>
<p><a href="${url}" style="${MAIL_BUTTON}">${words.button}</a></p>
<p style="font-size:14px">${words.footer}</p>
</div>
</body>
</html>
`;
  return mail.text;
}
