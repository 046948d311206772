import type { AuditStore } from '../../domain/console/audit.ts';
import type { RouteStore } from '../../domain/support/routing.ts';
import type { SupportSettings } from '../../domain/support/supportSettings.ts';
import type { Ticket } from '../../domain/support/ticket.ts';
import type { ActingExpert, DeedOutcome, ExpertDeed } from '../../domain/support/ticketOutcome.ts';
import type { TicketStore } from '../../domain/support/ticketStore.ts';
import type { PastFaq } from '../faq/lastTitles.ts';
import type { ChannelsAnswer } from './contract/supportAnswers.ts';

/** What the support desk's calls work with, besides what all calls do. */
export interface SupportParts {
  /** The rules of tickets (`TicketService`). */
  readonly service: {
    byExpert(expert: ActingExpert, ticketId: string, deed: ExpertDeed, nonce: string): Promise<DeedOutcome>;
    deedsOf(ticket: Ticket): readonly ExpertDeed['kind'][];
  };
  readonly tickets: Pick<TicketStore, 'byId' | 'messages' | 'list'>;
  readonly routes: RouteStore;
  /** What entries were called that were deleted since. */
  readonly pastFaq: PastFaq;
  readonly audit: Pick<AuditStore, 'add'>;
  readonly settings: Pick<SupportSettings, 'helpDesk'>;
  /** How an expert is called towards others, by the name that their token gives. */
  readonly expertName: (name: string) => string;
  /** The channels of the teams in which the bot is, by their present names. */
  readonly channelsOf: (tenantId: string) => Promise<ChannelsAnswer['teams']>;
}
