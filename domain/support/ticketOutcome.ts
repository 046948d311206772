import type { PersonKey } from '../people/person.ts';
import type { RoutedFacts } from './routing.ts';
import type { Ticket, TicketContext } from './ticket.ts';

/** A question to a person, as the form sends it. */
export interface TicketRequest extends Omit<RoutedFacts, 'topic'> {
  /** Of the form: the same form opens one ticket, whatever is clicked or delivered twice. */
  readonly nonce: string;
  readonly question: string;
  readonly context: TicketContext;
}

/** What came of a request. `nowhere`: no route takes it, and there is no help desk; `empty`: nothing was asked. */
export type OpenOutcome =
  | { readonly kind: 'opened' | 'known'; readonly ticket: Ticket }
  | { readonly kind: 'too-many' | 'nowhere' | 'empty' };

/** What an asker may do with their own ticket. */
export type AskerDeed =
  | { readonly kind: 'add'; readonly text: string }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'reopen'; readonly text: string };

/** What an expert may do with a ticket. A reply to a ticket that nobody claimed claims it. */
export type ExpertDeed =
  | { readonly kind: 'claim' | 'unassign' | 'close' | 'reopen' }
  | { readonly kind: 'reply'; readonly text: string; readonly entryId?: string | undefined };

/** Who acts on a ticket: whoever writes in its channel is a member of it, as Teams says; anybody else needs a role. */
export interface ActingExpert {
  readonly person: PersonKey;
  readonly name: string;
  /** The conversation of the activity, without `;messageid=`; undefined in the console. */
  readonly channelId?: string | undefined;
}

/** What came of a deed. `taken`: somebody else has it, see `ticket.claim`; `not-now`: not as the ticket stands; `too-many`: the asker has too many that wait, or added too often. */
export type DeedOutcome =
  | { readonly kind: 'done' | 'known' | 'taken' | 'not-now' | 'too-many'; readonly ticket: Ticket }
  | { readonly kind: 'unknown' | 'forbidden' | 'empty' };
