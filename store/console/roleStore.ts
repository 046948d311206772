import type { Kysely } from 'kysely';
import type { AuditEntry } from '../../domain/console/audit.ts';
import { ROLES, type Role, type RoleStore } from '../../domain/console/roles.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import { lockHashes } from '../mailLimits.ts';
import type { Tables } from '../tables.ts';
import { writeAudit } from './auditStore.ts';

/** Who may do what in the console, in the database. */
export function createRoleStore(db: Kysely<Tables>): RoleStore {
  return {
    rolesOf: async ({ tenantId, personId }) => {
      const rows = await inTenant(db, tenantId).where('person_id', '=', personId).execute();
      return new Set(known(rows.map(({ role }) => role)));
    },
    all: async (tenantId) => {
      const people = new Map<string, string[]>();
      for (const { person_id, role } of await inTenant(db, tenantId).execute())
        people.set(person_id, [...(people.get(person_id) ?? []), role]);
      return [...people].map(([personId, roles]) => ({ personId, roles: known(roles) }));
    },
    set: (person, roles, entry) => db.transaction().execute((trx) => setRoles(trx, person, roles, entry)),
  };
}

function inTenant(db: Kysely<Tables>, tenantId: string) {
  return db.selectFrom('console_roles').selectAll().where('tenant_id', '=', tenantId).orderBy('person_id');
}

/** In the order of `ROLES`; what another version may have written is left out. */
function known(roles: readonly string[]): readonly Role[] {
  return ROLES.filter((role) => roles.includes(role));
}

async function setRoles(
  trx: Kysely<Tables>,
  person: PersonKey,
  roles: readonly Role[],
  entry: AuditEntry,
): Promise<'saved' | 'last-administrator'> {
  const { tenantId: tenant_id, personId: person_id } = person;
  // Two administrators may take the role from each other at once: one of them has to come second.
  await lockHashes(trx, [`console-roles/${tenant_id}`]);
  if (!roles.includes('administrator') && (await isLastAdministrator(trx, person))) return 'last-administrator';
  await trx.deleteFrom('console_roles').where('tenant_id', '=', tenant_id).where('person_id', '=', person_id).execute();
  const rows = [...new Set(roles)].map((role) => ({ tenant_id, person_id, role }));
  if (rows.length > 0) await trx.insertInto('console_roles').values(rows).execute();
  // Whoever has no role any more is named nowhere.
  else
    await trx
      .deleteFrom('console_names')
      .where('tenant_id', '=', tenant_id)
      .where('person_id', '=', person_id)
      .execute();
  await writeAudit(trx, entry);
  return 'saved';
}

async function isLastAdministrator(trx: Kysely<Tables>, { tenantId, personId }: PersonKey): Promise<boolean> {
  const administrators = await inTenant(trx, tenantId).where('role', '=', 'administrator').execute();
  return administrators.length === 1 && administrators[0]?.person_id === personId;
}
