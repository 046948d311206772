import type { Kysely } from 'kysely';
import type { Clock } from '../../domain/clock.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { createAuditStore } from './auditStore.ts';
import { createConsoleNames } from './consoleNames.ts';
import { createRoleStore } from './roleStore.ts';

interface ConsoleStoreParts {
  readonly db: Kysely<Tables>;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/** What the store keeps of those who use the console, and of what they do. */
export function consoleStores(parts: ConsoleStoreParts): Pick<Store, 'roles' | 'consoleNames' | 'audit'> {
  return {
    roles: createRoleStore(parts.db),
    consoleNames: createConsoleNames(parts),
    audit: createAuditStore(parts.db),
  };
}
