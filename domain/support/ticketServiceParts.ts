import type { Clock, NewId } from '../clock.ts';
import type { RoleStore } from '../console/roles.ts';
import type { RouteStore } from './routing.ts';
import type { SupportSettings } from './supportSettings.ts';
import type { TicketStore } from './ticketStore.ts';

/** What the rules of tickets work with. */
export interface TicketServiceParts {
  readonly tickets: Pick<TicketStore, 'open' | 'byId' | 'ofAsker' | 'messages' | 'knows' | 'change' | 'remind'>;
  readonly routes: Pick<RouteStore, 'routes'>;
  readonly roles: Pick<RoleStore, 'rolesOf'>;
  readonly settings: Pick<SupportSettings, 'workingHours' | 'answerWithinMinutes' | 'helpDesk'>;
  readonly clock: Clock;
  readonly newId: NewId;
}
