import type { EnrollmentState } from '../enrollment/enrollment.ts';
import type { Locale } from '../people/locale.ts';
import type { PersonKey } from '../people/person.ts';
import type { MarketCode } from '../program.ts';

/** Where a ticket stands. `reopened` is open again after an answer or a close, and may be claimed like `open`. */
export const TICKET_STATES = ['open', 'claimed', 'answered', 'closed', 'reopened'] as const;
export type TicketState = (typeof TICKET_STATES)[number];
/** The states in which somebody waits for an expert; in the others it is over, for now. */
export const WAITING_STATES: readonly TicketState[] = ['open', 'claimed', 'reopened'];

/** What the bot said before the person asked for somebody: for the experts, so that nobody says it again. */
export interface TicketContext {
  readonly shown: 'answer' | 'clarification' | 'refusal' | 'nothing';
  /** The entries that were answered or offered, best first. */
  readonly entryIds: readonly string[];
  /** Calibrated, of the first of them. */
  readonly confidence?: number | undefined;
  readonly enrollment?: EnrollmentState | undefined;
}

/** Where a ticket is posted: a channel of a team, or, where there is none, a help desk's mailbox. */
export type Destination =
  | {
      readonly kind: 'channel';
      readonly teamId: string;
      /** The channel's conversation; of the team's first channel it is the team's own id. */
      readonly channelId: string;
      readonly serviceUrl: string;
      readonly botAccountId: string;
    }
  | { readonly kind: 'mail'; readonly address: string };

/** An expert, as the people in the chat read them. */
export interface ExpertName {
  readonly personId: string;
  readonly name: string;
}

/** Somebody's question that a person is to answer. It carries no address and not the asker's name: the bot brings the answer back. */
export interface Ticket {
  readonly id: string;
  /** What people call it; rises within the tenant. */
  readonly number: number;
  readonly tenantId: string;
  /** Undefined once the asker had their data deleted; nothing can be brought back to them then. */
  readonly asker: PersonKey | undefined;
  readonly state: TicketState;
  readonly version: number;
  readonly locale: Locale;
  readonly market?: MarketCode | undefined;
  /** As the asker sent it, at most `LONGEST_QUESTION` characters. */
  readonly question: string;
  readonly context: TicketContext;
  readonly destination: Destination;
  readonly claim?: (ExpertName & { readonly at: Date }) | undefined;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly firstAnswerAt?: Date | undefined;
  readonly closedAt?: Date | undefined;
  readonly closedBy?: 'asker' | 'expert' | undefined;
  /** When the experts are reminded, where nobody answered; in working hours. */
  readonly dueAt: Date;
  readonly remindedAt?: Date | undefined;
  /** The card in the channel, once it is posted; its thread is `channelId;messageid=cardId`. */
  readonly cardId?: string | undefined;
}

/** Longest question, addition and reply, in UTF-16 units. */
export const LONGEST_QUESTION = 2_000;
/** More tickets that wait for an answer a person cannot have at a time: what was answered, nobody has to close. */
export const MOST_TICKETS = 5;
/** More additions a ticket does not take before an expert answers: each is a message in the experts' channel. */
export const MOST_ADDITIONS = 20;

/** Who said what in a ticket, after the question. */
export type MessageKind =
  /** The asker adds something; goes into the thread. */
  | 'addition'
  /** An expert's words; go into the asker's chat. */
  | 'reply'
  /** The bot reminds the experts; goes into the thread. */
  | 'reminder';

/** One message of a ticket. */
export interface TicketMessage {
  readonly id: string;
  readonly ticketId: string;
  readonly kind: MessageKind;
  /** The expert of a reply. */
  readonly author?: ExpertName | undefined;
  /** Empty for a reminder, whose words are the content's. */
  readonly text: string;
  /** The FAQ entry that a reply sends along as a card. */
  readonly entryId?: string | undefined;
  readonly at: Date;
  /** `waiting` is to be brought to the other side; `undeliverable`: Teams will never take it (the chat is gone, the app was removed). */
  readonly relay: 'waiting' | 'delivered' | 'undeliverable';
}

/** Whether somebody waits for an expert's answer. */
export function isWaiting({ state }: Pick<Ticket, 'state'>): boolean {
  return WAITING_STATES.includes(state);
}
