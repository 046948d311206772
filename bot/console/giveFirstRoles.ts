import type { Clock } from '../../domain/clock.ts';
import type { Role, RoleStore } from '../../domain/console/roles.ts';
import type { Config } from '../config/configTypes.ts';
import { DEVELOPMENT_IDENTITIES, DEVELOPMENT_TENANT } from './developmentIdentities.ts';

/**
 * Gives the roles with which everything begins, to each tenant that has no administrator: those of the configuration, in local mode those of
 * its people. Afterwards roles are given in the console only.
 */
export async function giveFirstRoles(
  config: Pick<Config, 'mode' | 'teams' | 'console'>,
  roles: RoleStore,
  clock: Clock,
): Promise<void> {
  const { allowedTenants, tenantId } = config.teams;
  const own = config.mode === 'local' ? [tenantId || DEVELOPMENT_TENANT] : [];
  const tenants = own.length > 0 || allowedTenants === 'any' ? own : allowedTenants;
  for (const tenant of tenants) {
    const known = await roles.all(tenant);
    if (known.some((person) => person.roles.includes('administrator'))) continue;
    for (const first of firstPeople(config)) await give(first, tenant, roles, clock);
  }
}

interface FirstPerson {
  readonly personId: string;
  readonly roles: readonly Role[];
}

function firstPeople({ mode, console }: Pick<Config, 'mode' | 'console'>): readonly FirstPerson[] {
  if (mode === 'local') return DEVELOPMENT_IDENTITIES.filter((identity) => identity.roles.length > 0);
  return console.administrators.map((personId) => ({ personId, roles: ['administrator'] }));
}

/** Adds to what the person may do already. */
async function give(first: FirstPerson, tenantId: string, roles: RoleStore, clock: Clock): Promise<void> {
  const person = { tenantId, personId: first.personId };
  const all = [...new Set([...(await roles.rolesOf(person)), ...first.roles])];
  const details = Object.fromEntries(all.map((role) => [role, 1]));
  await roles.set(person, all, { at: clock(), actor: person, action: 'role.first', subject: person.personId, details });
}
