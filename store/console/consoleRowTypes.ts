import type { Generated } from 'kysely';
import type { Json, Moment } from '../columnTypes.ts';

interface ConsoleRolesTable {
  tenant_id: string;
  person_id: string;
  role: string;
}

interface AuditEntriesTable {
  number: Generated<number>;
  tenant_id: string;
  at: Moment;
  actor_id: string;
  action: string;
  subject: string;
  details: Json;
}

interface ConsoleNamesTable {
  tenant_id: string;
  person_id: string;
  name_sealed: string;
  /** When the person last opened the console. */
  seen_at: Moment;
}

/** The tables of the console. */
export interface ConsoleTables {
  console_roles: ConsoleRolesTable;
  console_names: ConsoleNamesTable;
  audit_entries: AuditEntriesTable;
}
