import type { PersonKey } from '../people/person.ts';
import type { AuditEntry } from './audit.ts';

/**
 * What people may do in the console. Each is given by itself: an administrator gives roles, but neither writes nor approves. An expert answers tickets
 * and edits the FAQ; a support lead also approves such edits and says where tickets go.
 */
export const ROLES = ['author', 'approver', 'administrator', 'expert', 'support-lead'] as const;
export type Role = (typeof ROLES)[number];

/** Who may do what. */
export interface RoleStore {
  rolesOf(person: PersonKey): Promise<ReadonlySet<Role>>;
  all(tenantId: string): Promise<readonly { readonly personId: string; readonly roles: readonly Role[] }[]>;
  /** Replaces a person's roles, with an audit entry. Refuses to take away the last administrator. */
  set(person: PersonKey, roles: readonly Role[], entry: AuditEntry): Promise<'saved' | 'last-administrator'>;
}
