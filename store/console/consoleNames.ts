import type { Kysely, Selectable } from 'kysely';
import type { Clock } from '../../domain/clock.ts';
import type { ConsoleNames } from '../../domain/console/consoleNames.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Tables } from '../tables.ts';

interface ConsoleNamesParts {
  readonly db: Kysely<Tables>;
  readonly keys: Pick<DataKeys, 'encrypt' | 'decrypt'>;
  readonly clock: Clock;
}

type Row = Selectable<Tables['console_names']>;

/** The names of those who use the console, in the database, encrypted. */
export function createConsoleNames({ db, keys, clock }: ConsoleNamesParts): ConsoleNames {
  /** One that cannot be opened is none: nobody is kept out of the console, or from deleting their data, for a name. */
  const nameIn = ({ tenant_id, person_id, name_sealed }: Row): string | undefined => {
    try {
      return keys.decrypt(name_sealed, placeOf({ tenantId: tenant_id, personId: person_id }));
    } catch {
      return undefined;
    }
  };
  const inTenant = (tenantId: string) =>
    db.selectFrom('console_names').selectAll().where('tenant_id', '=', tenantId).orderBy('person_id');
  return {
    keep: async (person, name) => {
      const seen = { name_sealed: keys.encrypt(name, placeOf(person)), seen_at: clock() };
      await db
        .insertInto('console_names')
        .values({ tenant_id: person.tenantId, person_id: person.personId, ...seen })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(seen))
        .execute();
    },
    nameOf: async ({ tenantId, personId }) => {
      const row = await inTenant(tenantId).where('person_id', '=', personId).executeTakeFirst();
      return row && nameIn(row);
    },
    all: async (tenantId) =>
      (await inTenant(tenantId).execute()).flatMap((row) => {
        const name = nameIn(row);
        return name === undefined ? [] : [{ personId: row.person_id, name }];
      }),
  };
}

function placeOf({ tenantId, personId }: PersonKey): string {
  return `console_names/${tenantId}/${personId}/name`;
}
