import type { EnrollmentStore } from '../../domain/enrollment/enrollmentStore.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import type { RouteStore } from '../../domain/support/routing.ts';
import type { SupportSettings } from '../../domain/support/supportSettings.ts';
import type { TicketService } from '../../domain/support/ticketService.ts';
import type { TicketStore } from '../../domain/support/ticketStore.ts';

/** After so many answers of no use in a row a person is offered in so many words. */
export const OFFERED_AFTER = 2;

/** Where questions to the experts are handed in and looked after. */
export interface TicketDesk {
  readonly service: Pick<TicketService, 'open' | 'ofAsker' | 'byAsker' | 'askerDeedsOf'>;
  readonly store: Pick<TicketStore, 'messages'>;
  readonly routes: Pick<RouteStore, 'routes'>;
  readonly settings: Pick<SupportSettings, 'workingHours' | 'helpDesk'>;
  readonly enrollments: Pick<EnrollmentStore, 'current'>;
}

/** Whether anybody is there to whom a question could go. */
export async function takesQuestions(desk: TicketDesk | undefined, { tenantId }: PersonKey): Promise<boolean> {
  if (!desk) return false;
  if (desk.settings.helpDesk !== undefined) return true;
  const { routes } = await desk.routes.routes(tenantId);
  return routes.length > 0;
}
