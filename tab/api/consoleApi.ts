import type {
  AmendmentRequest,
  Draft,
  PreviewRequest,
  ResendRequest,
  Step,
} from '../../bot/console/contract/announcementRequests.ts';
import type {
  AnnouncementAnswer,
  AudienceAnswer,
  AuditAnswer,
  ListAnswer,
  MeAnswer,
  NotReachedAnswer,
  PreviewAnswer,
  RolesAnswer,
} from '../../bot/console/contract/answers.ts';
import { PATHS } from '../../bot/console/contract/paths.ts';
import type { Role } from '../../domain/console/roles.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Call } from './createCall.ts';
import { faqCalls } from './faqCalls.ts';
import { insightCalls } from './insightCalls.ts';
import { supportCalls } from './supportCalls.ts';
import { withQuery } from './withQuery.ts';

export type ConsoleApi = ReturnType<typeof createConsoleApi>;

/** The console's API as functions, one for each thing that the page does. */
export function createConsoleApi(call: Call) {
  return {
    me: (language: string) => call<MeAnswer>('GET', `${PATHS.me}?language=${language}`),
    list: (language: Locale, before?: string) =>
      call<ListAnswer>('GET', withQuery(PATHS.announcements, { language, before })),
    audience: (audience: Draft['audience']) => call<AudienceAnswer>('POST', PATHS.audience, audience),
    preview: (request: PreviewRequest) => call<PreviewAnswer>('POST', PATHS.preview, request),
    create: (draft: Draft) => call<AnnouncementAnswer>('POST', PATHS.announcements, draft),
    ...announcementCalls(call),
    ...administratorCalls(call),
    ...supportCalls(call),
    ...insightCalls(call),
    ...faqCalls(call),
  };
}

function announcementCalls(call: Call) {
  const one = (path: (id: string) => string, id: string) => path(encodeURIComponent(id));
  return {
    read: (id: string) => call<AnnouncementAnswer>('GET', one(PATHS.announcement, id)),
    change: (id: string, version: number, draft: Draft) =>
      call<AnnouncementAnswer>('PUT', one(PATHS.announcement, id), { version, draft }),
    remove: (id: string, version: number) =>
      call<undefined>('DELETE', withQuery(one(PATHS.announcement, id), { version })),
    duplicate: (id: string) => call<AnnouncementAnswer>('POST', one(PATHS.duplicate, id)),
    step: (id: string, step: Step) => call<AnnouncementAnswer>('POST', one(PATHS.steps, id), step),
    resend: (id: string, request: ResendRequest) => call<AnnouncementAnswer>('POST', one(PATHS.resend, id), request),
    amend: (id: string, request: AmendmentRequest) =>
      call<AnnouncementAnswer>('POST', one(PATHS.amendments, id), request),
    test: (id: string, locale: Locale) => call<undefined>('POST', one(PATHS.test, id), { locale }),
    notReached: (id: string, after?: number) =>
      call<NotReachedAnswer>('GET', withQuery(one(PATHS.notReached, id), { after })),
    csv: (id: string) => call<Blob>('GET', one(PATHS.csv, id)),
  };
}

function administratorCalls(call: Call) {
  return {
    roles: () => call<RolesAnswer>('GET', PATHS.roles),
    setRoles: (personId: string, roles: readonly Role[]) =>
      call<unknown>('PUT', PATHS.rolesOf(encodeURIComponent(personId)), { roles }),
    audit: (before?: number) => call<AuditAnswer>('GET', withQuery(PATHS.audit, { before })),
  };
}
