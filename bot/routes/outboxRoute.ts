import PostalMime, { type Email } from 'postal-mime';
import type { Locale } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import type { PageRequest, PageResponse, PageRoute } from '../http/pageRoute.ts';
import { readOutbox } from '../mail/outboxMailer.ts';
import { type OutboxMail, outboxPage } from '../pages/outboxPage.ts';
import { localeOfReader } from './localeOfReader.ts';

/** Local mode's outbox as a page, the newest mail first. */
export function outboxRoute(folder: string, sayIn: (locale: Locale) => Say): PageRoute {
  return { method: 'GET', path: '/outbox', handle: (request) => show(request, folder, sayIn) };
}

async function show(request: PageRequest, folder: string, sayIn: (locale: Locale) => Say): Promise<PageResponse> {
  const mails = await Promise.all((await readOutbox(folder)).map((source) => PostalMime.parse(source)));
  const newestFirst = mails.map(asOutboxMail).sort((a, b) => b.at.getTime() - a.at.getTime());
  return { status: 200, html: outboxPage(newestFirst, sayIn(localeOfReader(request)), request.styleNonce) };
}

/** Link and code stand in the mail's text, each on a line of its own. */
function asOutboxMail({ to, subject, date, text = '' }: Email): OutboxMail {
  return {
    address: to?.[0]?.address ?? '',
    subject: subject ?? '',
    at: new Date(date ?? 0),
    link: /^https?:\/\/\S+$/m.exec(text)?.[0] ?? '',
    code: /^\d{6}$/m.exec(text)?.[0] ?? '',
  };
}
