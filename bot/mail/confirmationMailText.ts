import { formatMoment } from '../../cards/format.ts';
import { type Locale, readersTag } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import { oneLine } from '../oneLine.ts';
import { fontFamilies } from '../pages/fontFamilies.ts';
import { type Html, html } from '../pages/html.ts';
import { MAIL_BUTTON } from './mailButton.ts';
import { requesterName } from './requesterName.ts';

/** What the mail tells. */
export interface ConfirmationMailView {
  /** Who asked, as Teams names them; undefined where Teams gave no name. */
  readonly name?: string | undefined;
  readonly email: string;
  readonly organization: string;
  readonly programName: string;
  /** Opens the confirmation page. */
  readonly link: string;
  /** Six digits. */
  readonly code: string;
  readonly expiresAt: Date;
  /** The market's own store sells: whether it sends a mail of its own, nobody here knows. */
  readonly ownStore: boolean;
}

/** A mail in words, without sender and recipient. */
interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail that asks a mailbox to confirm, in the language of `say`. Neither its subject nor its look may be taken for Microsoft's. */
export function confirmationMailText(view: ConfirmationMailView, say: Say): MailText {
  const words = wordsOf(view, say);
  return {
    subject: say('confirmationMail.subject', { organization: oneLine(view.organization) }),
    text: textOf(view, words),
    html: htmlOf(view, words, say.locale),
  };
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf(view: ConfirmationMailView, say: Say) {
  const organization = oneLine(view.organization);
  const name = requesterName(view.name, say);
  const who = { name, organization, email: oneLine(view.email), program: view.programName };
  return {
    title: say('confirmationMail.title'),
    who: say('confirmationMail.who', who),
    button: say('confirmationMail.button'),
    after: say('confirmationMail.after'),
    code: say('confirmationMail.code'),
    valid: say('confirmationMail.valid', { moment: formatMoment(view.expiresAt, say) }),
    notYou: say('confirmationMail.notYou'),
    notMicrosoft: say(view.ownStore ? 'confirmationMail.notMicrosoftOwnStore' : 'confirmationMail.notMicrosoft'),
    footer: say('confirmationMail.footer', { organization }),
  };
}

function textOf({ link, code }: ConfirmationMailView, words: Words): string {
  const paragraphs = [
    words.who,
    `${words.button}\n${link}`,
    words.after,
    `${words.code}\n${code}`,
    words.valid,
    words.notYou,
    words.notMicrosoft,
    `-- \n${words.footer}`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const FONT = 'font-size:16px;line-height:1.5';
const CODE = 'font-size:28px;font-weight:600;letter-spacing:4px;margin:0';

/** No image, no address but the link, and colors left to the mail program, so that it can be read in dark mode. */
function htmlOf({ link, code }: ConfirmationMailView, words: Words, locale: Locale): string {
  const lang = readersTag(locale);
  const font = `font-family:${fontFamilies(locale)};${FONT}`;
  const mail: Html = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
</head>
<body style="margin:0;padding:16px">
<div role="article" aria-label="${words.title}" lang="${lang}" style="max-width:560px;margin:0 auto;overflow-wrap:anywhere;line-break:strict;${font}">
<h1 style="font-size:22px">${words.title}</h1>
<p>${words.who}</p>
<p><a href="${link}" style="${MAIL_BUTTON}">${words.button}</a></p>
<p>${words.after}</p>
<p style="margin-bottom:4px">${words.code}</p>
<p style="${CODE}">${code}</p>
<p>${words.valid}</p>
<p><strong>${words.notYou}</strong></p>
<p>${words.notMicrosoft}</p>
<p style="font-size:14px">${words.footer}</p>
</div>
</body>
</html>
`;
  return mail.text;
}
