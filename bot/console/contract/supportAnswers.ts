import type { EnrollmentState } from '../../../domain/enrollment/enrollment.ts';
import type { Locale } from '../../../domain/people/locale.ts';
import type { TicketContext, TicketMessage, TicketState } from '../../../domain/support/ticket.ts';
import type { ExpertDeed } from '../../../domain/support/ticketOutcome.ts';
import type { RoutesRequest } from './supportRequests.ts';

/** Moments are ISO 8601 texts in UTC. */
type Moment = string;

/** A ticket in the list. */
export interface TicketSummary {
  readonly id: string;
  readonly number: number;
  readonly state: TicketState;
  readonly locale: Locale;
  /** The beginning of the question. */
  readonly question: string;
  readonly claimedBy?: string | undefined;
  readonly openedAt: Moment;
  readonly dueAt: Moment;
  readonly isOverdue: boolean;
}

/** `GET tickets`. `next` is to be given as `before` for older ones. */
export interface TicketsAnswer {
  readonly tickets: readonly TicketSummary[];
  readonly next?: number | undefined;
}

/** `GET tickets/:id`, and what every deed is answered with; here the question is whole. Names of experts, never one of the asker. */
export interface TicketAnswer extends TicketSummary {
  readonly version: number;
  readonly market?: { readonly code: string; readonly name: string } | undefined;
  /** The titles of the entries in the reader's language. */
  readonly context: Omit<TicketContext, 'entryIds' | 'enrollment'> & {
    readonly entries: readonly { readonly id: string; readonly question: string }[];
    readonly enrollment?: EnrollmentState | undefined;
  };
  readonly claim?: { readonly personId: string; readonly name: string; readonly at: Moment } | undefined;
  readonly closedAt?: Moment | undefined;
  readonly messages: readonly {
    readonly kind: TicketMessage['kind'];
    readonly author?: string | undefined;
    readonly text: string;
    /** The entry of the FAQ that went along. */
    readonly entry?: { readonly id: string; readonly question: string } | undefined;
    readonly at: Moment;
    readonly relay: TicketMessage['relay'];
  }[];
  /** What this person may do with it now. */
  readonly deeds: readonly ExpertDeed['kind'][];
  /** Whether the asker can still be reached: nobody can after `delete my data`. */
  readonly canReply: boolean;
}

/** `GET routes`, and what a change is answered with. */
export type RoutesAnswer = RoutesRequest & {
  /** Whether a help desk of the configuration takes what no route takes. */
  readonly hasHelpDesk: boolean;
};

/** `GET channels`: the channels of the teams in which the bot is, as Teams names them now; a team that could not be asked has its first channel only. */
export interface ChannelsAnswer {
  readonly teams: readonly {
    readonly teamId: string;
    readonly name: string;
    readonly channels: readonly { readonly channelId: string; readonly name: string }[];
  }[];
}
