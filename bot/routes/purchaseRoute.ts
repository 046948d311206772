import { readPurchaseToken } from '../../domain/enrollment/confirmation.ts';
import { purchaseUrl } from '../../domain/enrollment/eligibility.ts';
import { type Enrollment, isConfirmed } from '../../domain/enrollment/enrollment.ts';
import type { EnrollmentService } from '../../domain/enrollment/enrollmentService.ts';
import type { EnrollmentStore } from '../../domain/enrollment/enrollmentStore.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Program } from '../../domain/program.ts';
import type { Signer } from '../../domain/signer.ts';
import type { Say } from '../../domain/strings.ts';
import type { PageRequest, PageResponse, PageRoute } from '../http/pageRoute.ts';
import { purchaseUnknownPage } from '../pages/purchaseUnknownPage.ts';
import { localeOfReader } from './localeOfReader.ts';

/** What the purchase link needs. */
interface PurchaseRouteParts {
  readonly store: Pick<EnrollmentStore, 'byId'>;
  readonly service: Pick<EnrollmentService, 'linkOpened'>;
  readonly signer: Signer;
  readonly program: Program;
  readonly sayIn: (locale: Locale) => Say;
}

/**
 * The purchase link: a signed redirect to an address of the content, never to one from the request.
 * GET notes once that it was opened (a scanner may count); HEAD notes nothing.
 */
export function purchaseRoute(parts: PurchaseRouteParts): PageRoute {
  return { method: 'GET', path: '/purchase/:token', handle: (request) => open(request, parts) };
}

async function open(request: PageRequest, parts: PurchaseRouteParts): Promise<PageResponse> {
  const enrollmentId = readPurchaseToken(parts.signer, request.params.token ?? '');
  const enrollment = enrollmentId === undefined ? undefined : await parts.store.byId(enrollmentId);
  const target = enrollment && targetOf(enrollment, parts.program);
  if (!enrollment || !target) {
    return { status: 404, html: purchaseUnknownPage(parts.sayIn(localeOfReader(request)), request.styleNonce) };
  }
  if (request.method === 'GET') await parts.service.linkOpened(enrollment.id);
  return { status: 302, redirect: target };
}

function targetOf(enrollment: Enrollment, program: Program): string | undefined {
  const { market, product } = enrollment;
  return isConfirmed(enrollment) && market ? purchaseUrl(program, market, product) : undefined;
}
