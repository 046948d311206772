import type { Kysely, Selectable } from 'kysely';
import type { AuditEntry, AuditStore, KeptAuditEntry } from '../../domain/console/audit.ts';
import type { Tables } from '../tables.ts';

/** The audit in the database, whose own trigger refuses to change or to delete an entry. */
export function createAuditStore(db: Kysely<Tables>): AuditStore {
  return {
    add: (entry) => writeAudit(db, entry),
    list: async (tenantId, size, { before, subject } = {}) => {
      let entries = db.selectFrom('audit_entries').selectAll().where('tenant_id', '=', tenantId);
      if (before !== undefined) entries = entries.where('number', '<', before);
      if (subject !== undefined) entries = entries.where('subject', '=', subject);
      return (await entries.orderBy('number', 'desc').limit(size).execute()).map(entryOf);
    },
  };
}

/** Adds an entry, in the transaction of what it tells. */
export async function writeAudit(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  const { at, actor, action, subject, details = {} } = entry;
  await db
    .insertInto('audit_entries')
    .values({
      tenant_id: actor.tenantId,
      at,
      actor_id: actor.personId,
      action,
      subject,
      details: JSON.stringify(details),
    })
    .execute();
}

function entryOf(row: Selectable<Tables['audit_entries']>): KeptAuditEntry {
  return {
    number: row.number,
    at: row.at,
    actor: { tenantId: row.tenant_id, personId: row.actor_id },
    action: row.action,
    subject: row.subject,
    // Only `writeAudit` writes the column.
    details: row.details as KeptAuditEntry['details'],
  };
}
