import type { Kysely } from 'kysely';
import type { PersonKey } from '../../domain/people/person.ts';
import type { Tables } from '../tables.ts';

/**
 * Takes a person out of all announcements, in the transaction that deletes their data. The rows stay, so that outcomes and funnels add up, and
 * nothing in them leads to the person any more. Roles of the console and the audit stay too: they are not what the program knows of an
 * employee, but who may do what for the organization, and did.
 */
export async function forgetRecipient(trx: Kysely<Tables>, { tenantId, personId }: PersonKey): Promise<void> {
  const nobody = { person_id: null, conversation_id: null, activity_id: null };
  const deliveries = trx.updateTable('deliveries').set(nobody).where('tenant_id', '=', tenantId);
  await deliveries.where('person_id', '=', personId).execute();
  const members = trx.deleteFrom('team_members').where('tenant_id', '=', tenantId);
  await members.where('person_id', '=', personId).execute();
}
