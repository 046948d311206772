import { z } from 'zod';
import type { KeptAuditEntry } from '../../domain/console/audit.ts';
import type { RoleService } from '../../domain/console/roleService.ts';
import { answered, type ConsoleAnswer, refused } from './consoleAnswer.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { type AnyConsoleRoute, type ConsoleCall, consoleRoute } from './consoleRoute.ts';
import * as requests from './contract/announcementRequests.ts';
import type { AuditAnswer, RolesAnswer } from './contract/answers.ts';
import { PATHS } from './contract/paths.ts';
import { numberIn } from './numberIn.ts';

const PAGE_SIZE = 100;
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Who may do what, and who did what: for administrators. */
export function administrationRoutes({ roleService }: ConsoleParts): readonly AnyConsoleRoute[] {
  return [
    consoleRoute({
      ...{ method: 'GET', path: PATHS.roles },
      handle: async ({ actor }) => peopleAnswer(await roleService.all(actor)),
    }),
    consoleRoute({
      ...{ method: 'PUT', path: PATHS.rolesOf(':id'), body: requests.roles },
      handle: (call) => setRoles(call, roleService),
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.audit, query: z.strictObject({ before: numberIn.optional() }) },
      handle: async ({ actor, query }) => {
        const entries = await roleService.audit(actor, PAGE_SIZE, query.before);
        return entries === 'forbidden' ? refused(entries) : answered(auditAnswer(entries));
      },
    }),
  ];
}

async function setRoles(
  { actor, id, body }: ConsoleCall<z.infer<typeof requests.roles>>,
  roleService: RoleService,
): Promise<ConsoleAnswer> {
  const personId = id.toLowerCase();
  // Only an id of Entra can ever come back in a token.
  if (!GUID.test(personId)) return refused('malformed', { field: 'personId' });
  const result = await roleService.set(actor, personId, body.roles);
  return result === 'saved' ? peopleAnswer(await roleService.all(actor)) : refused(result);
}

function peopleAnswer(people: Awaited<ReturnType<RoleService['all']>>): ConsoleAnswer {
  // Whoever took the role from themselves sees the list no more.
  return people === 'forbidden' ? refused(people) : answered({ people } satisfies RolesAnswer);
}

function auditAnswer(entries: readonly KeptAuditEntry[]): AuditAnswer {
  return {
    entries: entries.map(({ number, at, actor, action, subject, details = {} }) => ({
      ...{ number, at: at.toISOString(), actorId: actor.personId, action, subject, details },
    })),
  };
}
