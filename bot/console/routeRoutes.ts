import { ISO_MARKETS } from '../../domain/isoMarkets.ts';
import type { TicketRoute } from '../../domain/support/routing.ts';
import { answered, type ConsoleAnswer, type RefusedCall, refused } from './consoleAnswer.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { type AnyConsoleRoute, type ConsoleCall, consoleRoute } from './consoleRoute.ts';
import { PATHS } from './contract/paths.ts';
import type { ChannelsAnswer, RoutesAnswer } from './contract/supportAnswers.ts';
import * as requests from './contract/supportRequests.ts';
import type { SupportParts } from './supportParts.ts';

/** Where tickets go: experts read it, support leads change it. */
export function routeRoutes(parts: ConsoleParts, support: SupportParts): readonly AnyConsoleRoute[] {
  return [
    consoleRoute({
      ...{ method: 'GET', path: PATHS.routes },
      handle: async ({ actor }) => answered(await routesAnswer(actor.tenantId, support)),
    }),
    consoleRoute({
      ...{ method: 'PUT', path: PATHS.routes, body: requests.routes },
      handle: async (call) =>
        call.roles.has('support-lead') ? await saveRoutes(call, parts, support) : refused('forbidden'),
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.channels },
      handle: async ({ actor }) =>
        answered({ teams: await support.channelsOf(actor.tenantId) } satisfies ChannelsAnswer),
    }),
  ];
}

async function routesAnswer(tenantId: string, { routes, settings }: SupportParts): Promise<RoutesAnswer> {
  const kept = await routes.routes(tenantId);
  return {
    version: kept.version,
    routes: kept.routes.map(({ destination, ...route }) => ({
      ...route,
      destination:
        destination.kind === 'mail'
          ? destination
          : { kind: 'channel', teamId: destination.teamId, channelId: destination.channelId },
    })),
    hasHelpDesk: settings.helpDesk !== undefined,
  };
}

async function saveRoutes(
  { actor, body }: ConsoleCall<requests.RoutesRequest>,
  parts: ConsoleParts,
  support: SupportParts,
): Promise<ConsoleAnswer> {
  const routes = await readRoutes(actor.tenantId, body.routes, parts, support);
  if ('kind' in routes) return routes;
  const entry = { at: parts.clock(), actor, action: 'routes.set', subject: 'routes' };
  const details = { routes: routes.length };
  const result = await support.routes.save(actor, routes, body.version, { ...entry, details });
  return result === 'saved' ? answered(await routesAnswer(actor.tenantId, support)) : refused('conflict');
}

type WantedRoute = requests.RoutesRequest['routes'][number];

/** The routes with all that a post needs; refused where a place is not one of the tenant's. */
async function readRoutes(
  tenantId: string,
  wanted: readonly WantedRoute[],
  parts: ConsoleParts,
  support: SupportParts,
): Promise<readonly TicketRoute[] | RefusedCall> {
  const destinationOf = await createDestinations(tenantId, parts, support);
  const routes: TicketRoute[] = [];
  for (const [index, { destination, ...route }] of wanted.entries()) {
    if (route.market !== undefined && !ISO_MARKETS.includes(route.market)) return malformed(index, 'market');
    const found = destination.kind === 'mail' ? destination : destinationOf(destination);
    if (!found) return malformed(index, 'destination');
    routes.push({ ...route, destination: found });
  }
  return routes;
}

const malformed = (index: number, field: string): RefusedCall =>
  refused('malformed', { field: `routes.${index}.${field}` });

type WantedChannel = Extract<WantedRoute['destination'], { kind: 'channel' }>;

/**
 * Finds what is known of a channel. Only channels of the tenant's own teams are taken, or a ticket could be sent into any chat of which
 * somebody knows the id; one that is in use already passes also while Teams cannot be asked.
 */
async function createDestinations(tenantId: string, { store }: ConsoleParts, { routes, channelsOf }: SupportParts) {
  const [teams, listed, kept] = await Promise.all([
    store.recipients.teams(tenantId),
    channelsOf(tenantId),
    routes.routes(tenantId),
  ]);
  const used = kept.routes.flatMap(({ destination }) => (destination.kind === 'channel' ? [destination] : []));
  const offered = listed.flatMap(({ teamId, channels }) => channels.map(({ channelId }) => ({ teamId, channelId })));
  return ({ teamId, channelId }: WantedChannel): TicketRoute['destination'] | undefined => {
    const team = teams.find((each) => each.teamId === teamId);
    const isKnown = [...offered, ...used].some((each) => each.teamId === teamId && each.channelId === channelId);
    if (!team || !isKnown) return undefined;
    const { serviceUrl, botAccountId } = team;
    return { kind: 'channel', teamId, channelId, serviceUrl, botAccountId };
  };
}
