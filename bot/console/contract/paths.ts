/** Where the console's API is served; all `PATHS` stand below it. */
export const API_ROOT = '/api/console';

/** Every path of the API. The page gives encoded ids, the server `:id`. Queries follow a `?`. */
export const PATHS = {
  /** GET, in local mode only, without a token. */
  identities: 'identities',
  /** GET `?language=` */
  me: 'me',
  /** GET `?before=`, POST a draft. */
  announcements: 'announcements',
  /** GET, PUT a draft's change, DELETE `?version=` (answered with 204). */
  announcement: (id: string): string => `announcements/${id}`,
  /** POST without a body: answered with the new draft. */
  duplicate: (id: string): string => `announcements/${id}/duplicate`,
  /** POST a step. */
  steps: (id: string): string => `announcements/${id}/steps`,
  /** POST. */
  resend: (id: string): string => `announcements/${id}/resend`,
  /** POST. */
  amendments: (id: string): string => `announcements/${id}/amendments`,
  /** POST: sends the saved text to oneself (answered with 204). */
  test: (id: string): string => `announcements/${id}/test`,
  /** GET `?after=` */
  notReached: (id: string): string => `announcements/${id}/not-reached`,
  /** GET: every recipient with the outcome, as `text/csv`. */
  csv: (id: string): string => `announcements/${id}/recipients.csv`,
  /** POST an audience. */
  audience: 'audience',
  /** POST. */
  preview: 'preview',
  /** GET. */
  roles: 'roles',
  /** PUT. */
  rolesOf: (personId: string): string => `roles/${personId}`,
  /** GET `?before=` */
  audit: 'audit',
  /** GET `?states=&mine=&before=` */
  tickets: 'tickets',
  /** GET `?language=` */
  ticket: (id: string): string => `tickets/${id}`,
  /** POST an expert's deed, `?language=` */
  ticketDeeds: (id: string): string => `tickets/${id}/deeds`,
  /** GET, PUT all of them. */
  routes: 'routes',
  /** GET. */
  channels: 'channels',
  /** GET `?language=` */
  faqEntries: 'faq/entries',
  /** GET `?entry=` */
  faqEntry: 'faq/entry',
  /** GET `?entry=` */
  faqHistory: 'faq/history',
  /** POST. */
  faqCheck: 'faq/check',
  /** POST. */
  faqPreview: 'faq/preview',
  /** POST a change. */
  faqVersions: 'faq/versions',
  /** POST a decision. */
  faqDecision: (number: string): string => `faq/versions/${number}/decision`,
  /** GET: the changes as content files, `application/zip`. */
  faqExport: 'faq/export.zip',
  /** GET `?from=&to=&locale=&language=` */
  insights: 'insights',
  /** GET: the same as `text/csv`. */
  insightsCsv: 'insights.csv',
  /** GET. */
  unanswered: 'insights/unanswered',
} as const;
