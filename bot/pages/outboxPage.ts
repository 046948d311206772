import { formatMoment } from '../../cards/format.ts';
import type { Say } from '../../domain/strings.ts';
import { type Html, html } from './html.ts';
import { pageLayout } from './pageLayout.ts';

/** A mail that local mode did not send. */
export interface OutboxMail {
  readonly address: string;
  readonly subject: string;
  readonly link: string;
  readonly code: string;
  readonly at: Date;
}

/** Local mode's mails, in the order given, each with its link to click. */
export function outboxPage(mails: readonly OutboxMail[], say: Say, styleNonce: string): string {
  const list = html`<ul>${mails.map((mail) => listItem(mail, say))}</ul>`;
  const main = html`<p>${say('page.outbox.text')}</p>
${mails.length > 0 ? list : html`<p>${say('page.outbox.empty')}</p>`}`;
  return pageLayout({ title: say('page.outbox.title'), main }, say, styleNonce);
}

function listItem({ address, subject, link, code, at }: OutboxMail, say: Say): Html {
  return html`<li>
<p><strong>${subject}</strong></p>
<p>${say('page.outbox.to', { address, moment: formatMoment(at, say) })}</p>
<p><a href="${link}">${say('page.outbox.link')}</a></p>
<p>${say('page.outbox.code', { code })}</p>
</li>`;
}
