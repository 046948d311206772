import { TicketService } from '../../domain/support/ticketService.ts';
import type { AnnouncementWorkParts } from '../announcements/workAnnouncements.ts';
import type { SupportParts as ConsoleSupport } from '../console/supportParts.ts';
import type { LiveFaq } from '../faq/liveFaq.ts';
import type { ExpertParts } from '../features/expertDeeds.ts';
import type { TicketDesk } from '../features/ticketDesk.ts';
import { expertName } from '../support/expertName.ts';
import { teamChannels } from '../support/teamChannels.ts';
import { workTickets } from '../support/workTickets.ts';
import { pastFaqOf } from './faq.ts';
import type { Shared } from './shared.ts';

/** Questions to experts, as the chat, the console and the jobs share them. */
export interface SupportParts {
  readonly service: TicketService;
  /** For the chat of whoever asks. */
  readonly desk: TicketDesk;
  /** For the experts' channel. */
  readonly experts: ExpertParts;
  /** For the console. */
  readonly console: ConsoleSupport;
}

/** Teams' service at an address. Throws where the address is not allowed. */
type Connect = AnnouncementWorkParts['connect'];

/** Questions to experts on the parts that all share. */
export function supportParts(shared: Shared, faq: Pick<LiveFaq, 'edition'>, connect: Connect): SupportParts {
  const { config, store, sayIn, clock, newId, log } = shared;
  const { tickets, routes, roles, audit, enrollments } = store;
  const settings = config.support;
  const pastFaq = pastFaqOf(shared);
  const service = new TicketService({ tickets, routes, roles, settings, clock, newId });
  const channelParts = {
    ...{ recipients: store.recipients, general: sayIn(settings.expertsLocale)('experts.general'), log },
    connect: (serviceUrl: string) => connect(serviceUrl, { once: false }),
  };
  const address = { appId: config.teams.appId, publicUrl: config.server.publicUrl };
  return {
    service,
    desk: { service, store: tickets, routes, settings, enrollments },
    experts: {
      service,
      tickets,
      faq,
      pastFaq,
      sayIn,
      expertsLocale: settings.expertsLocale,
      console: address,
    },
    console: {
      ...{ service, tickets, routes, audit, settings, pastFaq },
      expertName: (name) => expertName(name, undefined, sayIn(settings.expertsLocale)),
      channelsOf: (tenantId) => teamChannels(tenantId, channelParts),
    },
  };
}

/** Carries out the jobs of tickets. */
export async function startSupportJobs(
  shared: Shared,
  { service, experts }: SupportParts,
  connect: Connect,
): Promise<void> {
  const { config, store, mailer, clock, log } = shared;
  await workTickets({
    ...experts,
    ...{ store, service, posts: store.ticketPosts, people: store.people, mailer, clock, log },
    // The job is what is tried again.
    connect: (serviceUrl) => connect(serviceUrl, { once: true }),
    toHelpDesk: (ticket) => service.toHelpDesk(ticket),
    ...{ administrator: config.contacts.administrator, organization: config.organization.name },
  });
}
