import type { PersonKey } from '../people/person.ts';
import type { AskerLoad } from './askerLoad.ts';
import type { TicketDeed } from './decidedTicket.ts';
import { LONGEST_QUESTION, type MessageKind, type TicketMessage } from './ticket.ts';
import type { ActingExpert, AskerDeed, ExpertDeed } from './ticketOutcome.ts';
import { afterAsker, afterExpert } from './ticketTransitions.ts';
import { typedText } from './typedText.ts';

/** What any deed comes with. */
export interface DeedFrame {
  readonly ticketId: string;
  /** Of the card or call that asks for it. */
  readonly nonce: string;
  readonly read: TicketDeed['read'];
  readonly now: Date;
  /** When the experts are reminded of a question that begins to wait now. */
  readonly dueAt: Date;
  /** Of the message that it may write. */
  readonly messageId: string;
}

/** A deed of the asker, ready to be done; undefined where it says nothing and has to. */
export function plannedByAsker(
  asker: PersonKey,
  deed: AskerDeed,
  load: AskerLoad,
  frame: DeedFrame,
): TicketDeed | undefined {
  const text = deed.kind === 'withdraw' ? '' : typedText(deed.text, LONGEST_QUESTION);
  if (deed.kind === 'add' && text === '') return undefined;
  return {
    ...frame,
    nonce: onceFor(asker, deed.kind, text, frame.nonce),
    transition: (ticket) => afterAsker(deed.kind, { ...frame, ticket, load }),
    message: text === '' ? undefined : messageOf(frame, 'addition', { text }),
  };
}

/** A deed of an expert, ready to be done, with its audit entry; undefined for a reply that says nothing. An entry of the FAQ needs no words. */
export function plannedByExpert(
  { person, name }: ActingExpert,
  isLead: boolean,
  deed: ExpertDeed,
  frame: DeedFrame,
): TicketDeed | undefined {
  const expert = { personId: person.personId, name };
  const { text, entryId } = wordsOf(deed);
  const isReply = deed.kind === 'reply';
  if (isReply && text === '' && entryId === undefined) return undefined;
  return {
    ...frame,
    nonce: onceFor(person, deed.kind, text, entryId ?? '', frame.nonce),
    transition: (ticket) => afterExpert(deed.kind, { ...frame, ticket, expert, isLead }),
    message: isReply ? messageOf(frame, 'reply', { author: expert, text, entryId }) : undefined,
    audit: { at: frame.now, actor: person, action: `ticket.${deed.kind}`, subject: frame.ticketId },
  };
}

function wordsOf(deed: ExpertDeed): { readonly text: string; readonly entryId?: string | undefined } {
  if (deed.kind !== 'reply') return { text: '' };
  return { text: typedText(deed.text, LONGEST_QUESTION), entryId: deed.entryId };
}

function messageOf(
  { messageId: id, ticketId, now: at }: DeedFrame,
  kind: MessageKind,
  words: Pick<TicketMessage, 'author' | 'text' | 'entryId'>,
): Omit<TicketMessage, 'relay'> {
  return { id, ticketId, kind, at, ...words };
}

/** One card stands in the channel for all: only with who did what is its nonce that of a deed. Other words are another reply. */
function onceFor(person: PersonKey, ...deed: readonly string[]): string {
  return JSON.stringify([person.personId, ...deed]);
}
