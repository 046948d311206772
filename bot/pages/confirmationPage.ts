import type { Say } from '../../domain/strings.ts';
import { requesterName } from '../mail/requesterName.ts';
import { oneLine } from '../oneLine.ts';
import { html } from './html.ts';
import { pageLayout } from './pageLayout.ts';

/** What the page asks about. */
export interface ConfirmationPageView {
  /** Who asked, as Teams names them; undefined where Teams gave no name. */
  readonly name?: string | undefined;
  readonly email: string;
  readonly organization: string;
  readonly programName: string;
  /** Who looks after mail; empty where nobody is named. */
  readonly itContact: string;
}

/**
 * What a mailed link opens. It decides nothing: the button does, because mail scanners open links. The button posts to the page's own
 * address, whatever path a proxy serves it under.
 */
export function confirmationPage(view: ConfirmationPageView, say: Say, styleNonce: string): string {
  const name = requesterName(view.name, say);
  const who = { name, program: view.programName, organization: oneLine(view.organization) };
  const contact = view.itContact === '' ? '' : ` ${say('page.confirm.notYouContact', { contact: view.itContact })}`;
  const main = html`<p>${say('page.confirm.who', who)}</p>
<p class="address">${oneLine(view.email)}</p>
<form method="post"><button type="submit">${say('page.confirm.button')}</button></form>
<p>${say('page.confirm.after')}</p>
<h2>${say('page.confirm.notYouTitle')}</h2>
<p>${say('page.confirm.notYou')}${contact}</p>`;
  return pageLayout({ title: say('page.confirm.title'), main }, say, styleNonce);
}
