import type { Kysely } from 'kysely';
import type { ConfirmationMail } from '../domain/enrollment/confirmationMail.ts';
import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import type { RequestResult, WriteResult } from '../domain/enrollment/enrollmentStore.ts';
import type { MailLimits } from '../domain/enrollment/mailLimits.ts';
import { mailRow } from './enrollmentRows.ts';
import type { EnrollmentStoreParts } from './enrollmentStoreParts.ts';
import { lockHashes, passedLimit, recordRequest, requestHashes } from './mailLimits.ts';
import { isUsed, useNonce } from './nonces.ts';
import type { Tables } from './tables.ts';
import { writeVersion } from './writeVersion.ts';

/** A request for a mail, with the nonce of the card that asks. */
interface ConfirmationRequest {
  readonly next: Enrollment;
  readonly mail: ConfirmationMail;
  readonly nonce: string;
  readonly limits: MailLimits;
}

/** See `EnrollmentStore.requestConfirmation`. A refused request writes nothing, and its nonce may be used again. */
export async function requestConfirmation(
  parts: EnrollmentStoreParts,
  request: ConfirmationRequest,
): Promise<RequestResult> {
  const result = await parts.db.transaction().execute((trx) => writeRequest(parts, trx, request));
  if (result.kind === 'saved') parts.jobs.wake('confirmation-mail');
  return result;
}

async function writeRequest(
  { keys, jobs }: EnrollmentStoreParts,
  trx: Kysely<Tables>,
  { next, mail, nonce, limits }: ConfirmationRequest,
): Promise<RequestResult> {
  const click = { person: next.person, nonce };
  const hashes = requestHashes(keys, next.person, mail.address);
  await lockHashes(trx, Object.values(hashes));
  if (await isUsed(trx, keys, click)) return { kind: 'repeated' };
  const limited = await passedLimit(trx, hashes, limits, mail.createdAt);
  if (limited) return limited;
  if (!(await writeVersion(trx, keys, next))) return { kind: 'conflict' };
  await useNonce(trx, keys, click, mail.createdAt);
  await jobs.send(trx, 'confirmation-mail', { mailId: mail.id });
  await recordRequest(trx, hashes, limits, mail);
  await trx.insertInto('confirmation_mails').values(mailRow(keys, mail)).execute();
  return { kind: 'saved' };
}

/** See `EnrollmentStore.confirm`. */
export async function confirm(
  parts: EnrollmentStoreParts,
  next: Enrollment,
  mailId: string,
  at: Date,
): Promise<WriteResult> {
  const result = await parts.db.transaction().execute((trx) => writeConfirmation(parts, trx, next, mailId, at));
  if (result === 'saved') parts.jobs.wake('enrollment-card');
  return result;
}

async function writeConfirmation(
  { keys, jobs }: EnrollmentStoreParts,
  trx: Kysely<Tables>,
  next: Enrollment,
  mailId: string,
  at: Date,
): Promise<WriteResult> {
  // The enrollment comes before its mail, as where both are deleted, or the two could wait for each other.
  await trx.selectFrom('enrollments').select('id').where('id', '=', next.id).forUpdate().execute();
  const unused = trx
    .selectFrom('confirmation_mails')
    .select('id')
    .where('id', '=', mailId)
    .where('used_at', 'is', null);
  // The row is held until the end: of two simultaneous clicks the second one sees it used.
  const mail = await unused.where('enrollment_id', '=', next.id).forUpdate().executeTakeFirst();
  if (!mail || !(await writeVersion(trx, keys, next))) return 'conflict';
  await trx.updateTable('confirmation_mails').set({ used_at: at }).where('id', '=', mailId).execute();
  await jobs.send(trx, 'enrollment-card', { enrollmentId: next.id });
  return 'saved';
}
