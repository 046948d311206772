import { PATHS } from '../../bot/console/contract/paths.ts';
import type {
  ChannelsAnswer,
  RoutesAnswer,
  TicketAnswer,
  TicketsAnswer,
} from '../../bot/console/contract/supportAnswers.ts';
import type { ExpertDeedRequest, RoutesRequest } from '../../bot/console/contract/supportRequests.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { TicketState } from '../../domain/support/ticket.ts';
import type { Call } from './createCall.ts';
import { withQuery } from './withQuery.ts';

/** Which questions a list shows. */
export interface TicketListing {
  readonly states?: readonly TicketState[] | undefined;
  readonly isMine?: boolean | undefined;
}

/** The calls of the support desk. */
export function supportCalls(call: Call) {
  return {
    tickets: ({ states, isMine }: TicketListing, before?: number) =>
      call<TicketsAnswer>(
        'GET',
        withQuery(PATHS.tickets, { states: states?.join(','), mine: isMine ? 'true' : undefined, before }),
      ),
    ticket: (id: string, language: Locale) =>
      call<TicketAnswer>('GET', withQuery(PATHS.ticket(encodeURIComponent(id)), { language })),
    ticketDeed: (id: string, language: Locale, deed: ExpertDeedRequest) =>
      call<TicketAnswer>('POST', withQuery(PATHS.ticketDeeds(encodeURIComponent(id)), { language }), deed),
    routes: () => call<RoutesAnswer>('GET', PATHS.routes),
    saveRoutes: (routes: RoutesRequest) => call<RoutesAnswer>('PUT', PATHS.routes, routes),
    channels: () => call<ChannelsAnswer>('GET', PATHS.channels),
  };
}
