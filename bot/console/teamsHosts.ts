/**
 * Whose windows the page may stand in, in the words of a content security policy: Teams and the other Microsoft 365 hosts of personal apps
 * ("Tab requirements" of Microsoft's Teams documentation, with teams-js 2.19 or later).
 */
export const TEAMS_HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
] as const;

/** Whether an origin (`https://teams.microsoft.com`) is one of them. */
export function isTeamsHost(origin: string): boolean {
  return TEAMS_HOSTS.some((host) => {
    const [scheme = '', domain = ''] = host.split('*');
    return domain === '' ? origin === host : origin.startsWith(scheme) && origin.endsWith(domain);
  });
}
