import type { Clock } from '../../domain/clock.ts';
import { readLinkToken } from '../../domain/enrollment/confirmation.ts';
import { type ConfirmationMail, mailStands } from '../../domain/enrollment/confirmationMail.ts';
import { type Enrollment, isConfirmed } from '../../domain/enrollment/enrollment.ts';
import type { EnrollmentService } from '../../domain/enrollment/enrollmentService.ts';
import type { EnrollmentStore } from '../../domain/enrollment/enrollmentStore.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Program } from '../../domain/program.ts';
import type { Signer } from '../../domain/signer.ts';
import type { Say } from '../../domain/strings.ts';
import type { PageRequest, PageResponse, PageRoute } from '../http/pageRoute.ts';
import { alreadyConfirmedPage } from '../pages/alreadyConfirmedPage.ts';
import { confirmationPage } from '../pages/confirmationPage.ts';
import { confirmedPage } from '../pages/confirmedPage.ts';
import { expiredPage } from '../pages/expiredPage.ts';
import { unknownLinkPage } from '../pages/unknownLinkPage.ts';
import { localeOfReader } from './localeOfReader.ts';

/** What the pages behind a mailed link need. */
interface ConfirmationRouteParts {
  readonly store: Pick<EnrollmentStore, 'mail' | 'byId'>;
  readonly service: EnrollmentService;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly sayIn: (locale: Locale) => Say;
  readonly program: Program;
  readonly organization: string;
  readonly itContact: string;
}

/** A mailed link as it stands now. */
type LinkState =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'open' | 'expired' | 'confirmed';
      readonly mail: ConfirmationMail;
      readonly enrollment: Enrollment;
    };

/** The mailed link: GET shows who asked and decides nothing, POST confirms. Both are in the language of the mail. */
export function confirmationRoutes(parts: ConfirmationRouteParts): PageRoute[] {
  const path = '/confirm/:token';
  return [
    { method: 'GET', path, handle: (request) => show(request, parts) },
    { method: 'POST', path, handle: (request) => confirm(request, parts) },
  ];
}

async function show(request: PageRequest, parts: ConfirmationRouteParts): Promise<PageResponse> {
  const link = await linkState(request, parts);
  if (link.kind !== 'open') return closedLink(link, request, parts);
  const say = parts.sayIn(link.mail.locale);
  const view = {
    name: link.enrollment.displayName,
    email: link.mail.address,
    organization: parts.organization,
    programName: parts.program.name[say.locale],
    itContact: parts.itContact,
  };
  return { status: 200, html: confirmationPage(view, say, request.styleNonce) };
}

async function confirm(request: PageRequest, parts: ConfirmationRouteParts): Promise<PageResponse> {
  const link = await linkState(request, parts);
  if (link.kind !== 'open') return closedLink(link, request, parts);
  const outcome = await parts.service.confirm(link.mail);
  // Another click or the code came in between: the link is read again, and says what it is now.
  if (outcome.kind !== 'confirmed') return closedLink(await linkState(request, parts), request, parts);
  return { status: 200, html: confirmedPage(parts.sayIn(link.mail.locale), request.styleNonce) };
}

async function linkState(request: PageRequest, { store, signer, clock }: ConfirmationRouteParts): Promise<LinkState> {
  const mailId = readLinkToken(signer, request.params.token ?? '');
  const mail = mailId === undefined ? undefined : await store.mail(mailId);
  const enrollment = mail && (await store.byId(mail.enrollmentId));
  if (!mail || !enrollment) return { kind: 'unknown' };
  return { kind: kindOf(mail, enrollment, clock()), mail, enrollment };
}

function kindOf(mail: ConfirmationMail, enrollment: Enrollment, now: Date): 'open' | 'expired' | 'confirmed' {
  if (enrollment.email === mail.address && isConfirmed(enrollment)) return 'confirmed';
  return mailStands(mail, enrollment, now) ? 'open' : 'expired';
}

function closedLink(link: LinkState, request: PageRequest, parts: ConfirmationRouteParts): PageResponse {
  if (link.kind === 'unknown') {
    return { status: 404, html: unknownLinkPage(parts.sayIn(localeOfReader(request)), request.styleNonce) };
  }
  const say = parts.sayIn(link.mail.locale);
  if (link.kind === 'confirmed') return { status: 200, html: alreadyConfirmedPage(say, request.styleNonce) };
  return { status: 410, html: expiredPage(say, request.styleNonce) };
}
