import type { TeamsConfig } from './config/configTypes.ts';
import { isLoopback } from './loopback.ts';

/**
 * Teams' own connector hosts: public, government clouds, and the Bot Framework's ("Proactive messages", Microsoft Learn). The whole host is matched,
 * so `smba.trafficmanager.net.example.org` is not one of them.
 */
const TEAMS_HOST =
  /^(smba\.trafficmanager\.net|smba\.infra(\.[a-z0-9-]+)+\.teams\.microsoft\.(com|us)|([a-z0-9-]+\.)+botframework\.com)$/;

/** Whether the bot may send messages and its token to a service url: Teams' own over https, or one that the operator allowed by prefix. */
export function isAllowedServiceUrl(
  serviceUrl: string | undefined,
  teams: Pick<TeamsConfig, 'allowedServiceUrls' | 'loopbackOnly'>,
): boolean {
  const url = plainUrl(serviceUrl);
  if (url === undefined) return false;
  if (teams.loopbackOnly) return isLoopback(url.hostname);
  return isTeams(url) || teams.allowedServiceUrls.some((prefix) => isWithin(url, new URL(prefix)));
}

/** An http(s) address without anything that could make it mean another one. */
function plainUrl(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isPlain && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
}

function isTeams(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && TEAMS_HOST.test(url.hostname);
}

/** Same origin, and the same path or one below it: `/a` contains `/a/b` but not `/ab`. */
function isWithin(url: URL, prefix: URL): boolean {
  const folder = prefix.pathname.replace(/\/*$/, '/');
  return url.origin === prefix.origin && `${url.pathname}/`.startsWith(folder);
}
