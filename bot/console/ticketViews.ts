import type { Clock } from '../../domain/clock.ts';
import type { AuditStore } from '../../domain/console/audit.ts';
import type { PersonKey } from '../../domain/people/person.ts';

/** Notes in the audit log who has read a ticket: once for a person, a ticket and a day (UTC), for an open page asks for it again and again. */
export function createTicketViews(
  audit: Pick<AuditStore, 'add'>,
  clock: Clock,
): (actor: PersonKey, ticketId: string) => Promise<void> {
  let day = '';
  let noted = new Set<string>();
  return async (actor, ticketId) => {
    const at = clock();
    const today = at.toISOString().slice(0, 10);
    if (today !== day) [day, noted] = [today, new Set()];
    const view = `${actor.tenantId}/${actor.personId}/${ticketId}`;
    if (noted.has(view)) return;
    await audit.add({ at, actor, action: 'ticket.view', subject: ticketId });
    noted.add(view);
  };
}
