import type { Say } from '../domain/strings.ts';
import { openUrl, submit } from './actions.ts';
import type { CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, literal, note, paragraph, subheading } from './elements.ts';
import { typedLines } from './typedLines.ts';
import type { Contacts } from './views.ts';

/** Whom a person may turn to. */
export interface ContactView {
  readonly nonce: string;
  /** Empty ones are left out. */
  readonly contacts: Contacts;
  /** Microsoft Support, an address of the content. */
  readonly supportUrl: string;
  /** A question that could not be passed on, so that nobody has to write it again. */
  readonly unsent?: string | undefined;
}

const OWNERS = ['administrator', 'hr', 'it'] as const;

/** Who to write to about what. Where the organization named nobody, it says so. */
export function contactCard({ nonce, contacts, supportUrl, unsent }: ContactView, say: Say): CardMessage {
  const title = say('contact.title');
  const body = [
    heading(title),
    ...(unsent === undefined ? [] : [note(say('support.nowhere')), ...typedLines(unsent)]),
    ...ownersOf(contacts, say),
    subheading(say('contact.microsoft.about')),
    paragraph(say('contact.microsoft.who')),
    literal(supportUrl),
  ];
  const actions = [
    openUrl(say('button.openSupport'), supportUrl),
    submit(say('button.help'), { kind: 'command', command: 'help', nonce }),
  ];
  return cardMessage({ summary: title, body, actions }, say);
}

function ownersOf(contacts: Contacts, say: Say): readonly CardElement[] {
  const named = OWNERS.filter((owner) => contacts[owner] !== '');
  if (named.length === 0) return [paragraph(say('contact.none', { organization: contacts.organization }))];
  return named.flatMap((owner) => [subheading(say(`contact.${owner}.about`)), literal(contacts[owner])]);
}
