import { type Kysely, sql } from 'kysely';
import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import type { EnrollmentStore } from '../domain/enrollment/enrollmentStore.ts';
import type { PersonKey } from '../domain/people/person.ts';
import { forgetRecipient } from './announcements/forgetRecipient.ts';
import { recordFunnelStep } from './announcements/funnelSteps.ts';
import { confirm, requestConfirmation } from './confirmations.ts';
import type { DataKeys } from './dataKeys.ts';
import { enrollmentOf, enrollmentRow, mailOf } from './enrollmentRows.ts';
import { recordStep } from './enrollmentSteps.ts';
import type { EnrollmentStoreParts } from './enrollmentStoreParts.ts';
import { lockHashes, personHash } from './mailLimits.ts';
import { useNonce } from './nonces.ts';
import type { Tables } from './tables.ts';
import { writeVersion } from './writeVersion.ts';

/** Enrollments and their mails in the database; work addresses and names are encrypted there. */
export function createEnrollmentStore(parts: EnrollmentStoreParts): EnrollmentStore {
  const { db, keys } = parts;
  return {
    current: (person) => currentOf(parts, person),
    byId: async (id) => {
      const row = await db.selectFrom('enrollments').selectAll().where('id', '=', id).executeTakeFirst();
      return row && enrollmentOf(keys, row);
    },
    start: (enrollment) => start(parts, enrollment),
    rememberCard: async (enrollmentId, activityId) => {
      const card = { card_activity_id: activityId };
      await db.updateTable('enrollments').set(card).where('id', '=', enrollmentId).execute();
    },
    save: async (next) => {
      const isSaved = await db.transaction().execute((trx) => writeVersion(trx, keys, next));
      return isSaved ? 'saved' : 'conflict';
    },
    requestConfirmation: (next, mail, nonce, limits) => requestConfirmation(parts, { next, mail, nonce, limits }),
    mail: async (id) => {
      const row = await db.selectFrom('confirmation_mails').selectAll().where('id', '=', id).executeTakeFirst();
      return row && mailOf(keys, row);
    },
    latestMail: async (enrollmentId) => {
      const mails = db.selectFrom('confirmation_mails').selectAll().where('enrollment_id', '=', enrollmentId);
      const row = await mails.orderBy('number', 'desc').limit(1).executeTakeFirst();
      return row && mailOf(keys, row);
    },
    recordMailOutcome: async (mailId, outcome) => {
      await db.updateTable('confirmation_mails').set({ outcome }).where('id', '=', mailId).execute();
    },
    countCodeTry: (mailId) => countCodeTry(db, mailId),
    confirm: (next, mailId, at) => confirm(parts, next, mailId, at),
    allOf: (person) => allOf(parts, person),
    deleteAllOf: (person, nonce) => deleteAllOf(parts, person, nonce),
  };
}

function rowsOf(db: Kysely<Tables>, { tenantId, personId }: PersonKey) {
  return db.selectFrom('enrollments').selectAll().where('tenant_id', '=', tenantId).where('person_id', '=', personId);
}

async function currentOf({ db, keys }: EnrollmentStoreParts, person: PersonKey): Promise<Enrollment | undefined> {
  const newestFirst = rowsOf(db, person).orderBy('is_open', 'desc').orderBy('started_at', 'desc').orderBy('id');
  const row = await newestFirst.limit(1).executeTakeFirst();
  return row && enrollmentOf(keys, row);
}

async function allOf({ db, keys }: EnrollmentStoreParts, person: PersonKey): Promise<readonly Enrollment[]> {
  const rows = await rowsOf(db, person).orderBy('started_at', 'desc').orderBy('id').execute();
  return rows.map((row) => enrollmentOf(keys, row));
}

// The unique index on open enrollments decides; one that is closed between the two statements makes room for another try.
async function start({ db, keys }: EnrollmentStoreParts, enrollment: Enrollment): Promise<Enrollment> {
  for (;;) {
    if (await db.transaction().execute((trx) => insertIfNoneIsOpen(trx, keys, enrollment))) return enrollment;
    const open = await rowsOf(db, enrollment.person).where('is_open', '=', true).executeTakeFirst();
    if (open) return enrollmentOf(keys, open);
  }
}

async function insertIfNoneIsOpen(db: Kysely<Tables>, keys: DataKeys, enrollment: Enrollment): Promise<boolean> {
  const inserted = await db
    .insertInto('enrollments')
    .values(enrollmentRow(keys, enrollment))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).where(sql<boolean>`is_open`).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return false;
  await recordStep(db, keys, enrollment, enrollment.updatedAt);
  await recordFunnelStep(db, enrollment);
  return true;
}

async function countCodeTry(db: Kysely<Tables>, mailId: string): Promise<number> {
  const row = await db
    .updateTable('confirmation_mails')
    .set((expression) => ({ code_tries: expression('code_tries', '+', 1) }))
    .where('id', '=', mailId)
    .returning('code_tries')
    .executeTakeFirst();
  return row?.code_tries ?? 0;
}

async function deleteAllOf(
  { db, keys, clock }: EnrollmentStoreParts,
  person: PersonKey,
  nonce: string,
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    await lockHashes(trx, [personHash(keys, person)]);
    if (!(await useNonce(trx, keys, { person, nonce }, clock()))) return false;
    await trx
      .deleteFrom('enrollments')
      .where('tenant_id', '=', person.tenantId)
      .where('person_id', '=', person.personId)
      .execute();
    await forgetRecipient(trx, person);
    return true;
  });
}
