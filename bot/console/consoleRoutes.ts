import type { Logger } from 'pino';
import type { Response } from 'restify';
import type { Role, RoleStore } from '../../domain/console/roles.ts';
import type { Config } from '../config/configTypes.ts';
import type { HttpRoute } from '../http/httpRoute.ts';
import { send } from '../http/send.ts';
import { administrationRoutes } from './administrationRoutes.ts';
import { announcementRoutes } from './announcementRoutes.ts';
import { createCallLimit } from './callLimit.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { onlyFor } from './consoleRoute.ts';
import type { IdentitiesAnswer } from './contract/answers.ts';
import { API_ROOT, PATHS } from './contract/paths.ts';
import { DEVELOPMENT_IDENTITIES } from './developmentIdentities.ts';
import type { FaqParts } from './faqParts.ts';
import { faqRoutes } from './faqRoutes.ts';
import { createIdentify } from './identity.ts';
import type { InsightParts } from './insightParts.ts';
import { insightRoutes } from './insightRoutes.ts';
import { meRoute } from './meRoute.ts';
import { previewRoutes } from './previewRoutes.ts';
import { recipientRoutes } from './recipientRoutes.ts';
import { sendingRoutes } from './sendingRoutes.ts';
import { serveConsole } from './serveConsole.ts';
import type { SupportParts } from './supportParts.ts';
import { supportRoutes } from './supportRoutes.ts';

/** Calls of one person within a minute; the page itself makes some thirty. */
const CALLS_A_MINUTE = 300;
/** Who reads announcements; what each of them may do with one the services say. Experts have nothing to do with who got what. */
const ANNOUNCERS: readonly Role[] = ['author', 'approver', 'administrator'];

/** What the console's API is made of, besides what its calls work with. */
export interface ConsoleApiParts extends ConsoleParts {
  readonly config: Pick<Config, 'mode' | 'server' | 'teams' | 'console'>;
  readonly roles: Pick<RoleStore, 'rolesOf'>;
  readonly log: Logger;
  /** Without it the console has no support desk. */
  readonly support?: SupportParts;
  /** Without it the FAQ cannot be edited. */
  readonly faq?: FaqParts;
  /** Without it there are no insights. */
  readonly insights?: InsightParts;
}

/** The HTTP API of the console, as `contract/` describes it. */
export function consoleRoutes(parts: ConsoleApiParts): readonly HttpRoute[] {
  const { config, roles, log, clock } = parts;
  const identify = createIdentify({
    config,
    onNoKeys: (error) => log.error({ err: error }, 'The keys of the console’s tokens could not be fetched'),
  });
  const serving = { config, identify, roles, log, limit: createCallLimit(CALLS_A_MINUTE, clock) };
  const routes = [
    meRoute(parts),
    ...onlyFor(ANNOUNCERS, [
      ...announcementRoutes(parts),
      ...sendingRoutes(parts),
      ...previewRoutes(parts),
      ...recipientRoutes(parts),
    ]),
    ...administrationRoutes(parts),
    ...(parts.support ? supportRoutes(parts, parts.support) : []),
    ...(parts.faq ? faqRoutes(parts.faq) : []),
    ...(parts.insights ? insightRoutes(parts.insights) : []),
  ];
  return [
    ...(config.mode === 'local' ? [identitiesRoute()] : []),
    ...routes.map((route) => ({
      ...{ method: route.method, path: `${API_ROOT}/${route.path}`, handle: serveConsole(route, serving) },
    })),
  ];
}

/** Who one may be on this machine; in production there is no such path. */
function identitiesRoute(): HttpRoute {
  const identities = DEVELOPMENT_IDENTITIES.map(({ token, name, roles }) => ({ token, name, roles }));
  const body = JSON.stringify({ identities } satisfies IdentitiesAnswer);
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  return {
    ...{ method: 'GET', path: `${API_ROOT}/${PATHS.identities}` },
    handle: async (_, response: Response) => send(response, 200, headers, body),
  };
}
