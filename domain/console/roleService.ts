import type { Clock } from '../clock.ts';
import type { PersonKey } from '../people/person.ts';
import type { AuditStore, KeptAuditEntry } from './audit.ts';
import type { Role, RoleStore } from './roles.ts';

type PeopleWithRoles = Awaited<ReturnType<RoleStore['all']>>;

/** Who may do what in the console, and what was done: for administrators, and for nobody else. */
export class RoleService {
  readonly #parts: { readonly roles: RoleStore; readonly audit: Pick<AuditStore, 'list'>; readonly clock: Clock };

  constructor(parts: { readonly roles: RoleStore; readonly audit: Pick<AuditStore, 'list'>; readonly clock: Clock }) {
    this.#parts = parts;
  }

  /** Everybody in the tenant who has a role. */
  async all(actor: PersonKey): Promise<PeopleWithRoles | 'forbidden'> {
    return (await this.#mayAdminister(actor)) ? this.#parts.roles.all(actor.tenantId) : 'forbidden';
  }

  /** Replaces the roles of somebody in the administrator's own tenant. */
  async set(
    actor: PersonKey,
    personId: string,
    roles: readonly Role[],
  ): Promise<'saved' | 'last-administrator' | 'forbidden'> {
    if (!(await this.#mayAdminister(actor))) return 'forbidden';
    const given = [...new Set(roles)];
    const entry = {
      ...{ at: this.#parts.clock(), actor, action: 'role.set', subject: personId },
      details: Object.fromEntries(given.map((role) => [role, 1])),
    };
    return this.#parts.roles.set({ tenantId: actor.tenantId, personId }, given, entry);
  }

  /** What was done in the tenant, newest first, at most `size`, before the entry `before`. */
  async audit(actor: PersonKey, size: number, before?: number): Promise<readonly KeptAuditEntry[] | 'forbidden'> {
    if (!(await this.#mayAdminister(actor))) return 'forbidden';
    return this.#parts.audit.list(actor.tenantId, size, before === undefined ? {} : { before });
  }

  async #mayAdminister(actor: PersonKey): Promise<boolean> {
    return (await this.#parts.roles.rolesOf(actor)).has('administrator');
  }
}
