import { TEAMS_HOSTS } from './teamsHosts.ts';

/** The hash of a text of no letters: Fluent UI makes empty style elements and fills them by script, which is allowed then, and nothing else is. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Headers of every file of the console's page: it runs its own program only, speaks to this server only, and stands in Teams' windows only. */
export function pageHeaders(mode: 'local' | 'production'): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    // Pictures of announcements stand at https addresses of others.
    "img-src 'self' https: data:",
    // teams-js looks there for a newer list of Teams' hosts.
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...(mode === 'local' ? ["'self'"] : []), ...TEAMS_HOSTS].join(' ')}`,
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex, nofollow',
    'Cache-Control': 'no-store',
  };
}
