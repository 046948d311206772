import type { Kysely } from 'kysely';
import type { RouteStore, TicketRoute } from '../../domain/support/routing.ts';
import { writeAudit } from '../console/auditStore.ts';
import type { Tables } from '../tables.ts';
import { openDestination, sealDestination } from './sealedDestination.ts';
import type { SupportParts } from './supportParts.ts';

/** Where tickets go, in the database: all routes of a tenant are one row. Version 0 is a tenant without any. */
export function createRouteStore({ db, keys }: Pick<SupportParts, 'db' | 'keys'>): RouteStore {
  return {
    routes: async (tenantId) => {
      const rows = db.selectFrom('ticket_routes').selectAll().where('tenant_id', '=', tenantId);
      const row = await rows.executeTakeFirst();
      if (!row) return { routes: [], version: 0 };
      // Only `save` writes the column.
      const routes = (row.routes as readonly TicketRoute[]).map((route) => ({
        ...route,
        destination: openDestination(keys, route.destination, place(tenantId)),
      }));
      return { routes, version: row.version };
    },
    save: async (actor, routes, version, entry) => {
      const sealed = routes.map((route) => ({
        ...route,
        destination: sealDestination(keys, route.destination, place(actor.tenantId)),
      }));
      return await db.transaction().execute(async (trx) => {
        if (!(await writeRoutes(trx, actor.tenantId, JSON.stringify(sealed), version))) return 'conflict';
        await writeAudit(trx, entry);
        return 'saved';
      });
    },
  };
}

/** Writes over the version before, or where there is none yet. True if it was written. */
async function writeRoutes(trx: Kysely<Tables>, tenant_id: string, routes: string, version: number): Promise<boolean> {
  const next = { routes, version: version + 1 };
  const first = trx.insertInto('ticket_routes').values({ tenant_id, ...next });
  const rows = trx.updateTable('ticket_routes').set(next).where('tenant_id', '=', tenant_id);
  const written =
    version === 0
      ? await first
          .onConflict((conflict) => conflict.doNothing())
          .returning('tenant_id')
          .executeTakeFirst()
      : await rows.where('version', '=', version).returning('tenant_id').executeTakeFirst();
  return written !== undefined;
}

function place(tenantId: string): string {
  return `ticket_routes/${tenantId}/address`;
}
