import type { Kysely } from 'kysely';
import { answerKeysOf } from '../../domain/insights/answerKey.ts';
import { countedOf } from '../../domain/insights/countKind.ts';
import type { InsightEvent } from '../../domain/insights/event.ts';
import type { Feedback, Verdict } from '../../domain/insights/feedback.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Tables } from '../tables.ts';
import { judgeAnswer } from './answers.ts';
import { CountChanges, type CountPlace } from './dailyCounts.ts';
import { feedbackOf, feedbackRow } from './feedbackRows.ts';
import { eventHash } from './keepEvent.ts';

type FeedbackEvent = Extract<InsightEvent['event'], { kind: 'feedback' }>;
type KeptEvent = CountPlace & { readonly event: FeedbackEvent };

/** See `FeedbackStore.give`. The event holds what is counted, also after the person's words were deleted; its row is locked first. */
export async function giveFeedback(trx: Kysely<Tables>, keys: DataKeys, given: Feedback): Promise<void> {
  const keyHash = eventHash(keys, feedbackKey(given));
  const before = await lockEvent(trx, keyHash, given);
  if (before && before.at > given.at) return;
  const feedback = await withKeptWords(trx, keys, given);
  await writeWords(trx, keys, feedback);
  const after = { ...feedback, event: eventOf(feedback) };
  await trx.updateTable('insight_events').set(placed(after)).where('key_hash', '=', keyHash).execute();
  const changes = new CountChanges().add(after, countedOf(after.event), 1);
  if (before) changes.add(before, countedOf(before.event), -1);
  await judgeIt(trx, keys, feedback, before?.event.verdict, changes);
  await changes.write(trx);
}

/** A person's word on an answer of one entry; the form is that of the first events, so that a word given then is replaced too. */
function feedbackKey({ person, entryId, answer }: Feedback): string {
  return `feedback:${person.tenantId}/${person.personId}:${entryId}:${answer}`;
}

function eventOf({ entryId, verdict, reason }: Feedback): FeedbackEvent {
  return { kind: 'feedback', entryId, verdict, ...(reason && { reason }) };
}

function placed({ at, edition, locale, event }: KeptEvent) {
  return { at, edition, locale, event: JSON.stringify(event) };
}

/** Holds the event until the end, having made it where there was none; what it said before. */
async function lockEvent(trx: Kysely<Tables>, keyHash: string, given: Feedback): Promise<KeptEvent | undefined> {
  const made = { key_hash: keyHash, kind: 'feedback', ...placed({ ...given, event: eventOf(given) }) };
  const inserted = trx.insertInto('insight_events').values(made);
  const { numInsertedOrUpdatedRows } = await inserted.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return undefined;
  const kept = trx.selectFrom('insight_events').select(['at', 'edition', 'locale', 'event']);
  const row = await kept.where('key_hash', '=', keyHash).forUpdate().executeTakeFirstOrThrow();
  // Only this file and `keepEvent` write events of this kind.
  return { ...row, event: row.event as FeedbackEvent };
}

/** A verdict that comes alone keeps the reason and the text of the same verdict. */
async function withKeptWords(trx: Kysely<Tables>, keys: DataKeys, given: Feedback): Promise<Feedback> {
  if (given.reason !== undefined || given.comment !== undefined) return given;
  const { tenantId, personId } = given.person;
  const row = await trx
    .selectFrom('feedback')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('answer', '=', given.answer)
    .where('entry_id', '=', given.entryId)
    .executeTakeFirst();
  const kept = row && feedbackOf(keys, row);
  return kept?.verdict === given.verdict ? { ...given, reason: kept.reason, comment: kept.comment } : given;
}

async function writeWords(trx: Kysely<Tables>, keys: DataKeys, feedback: Feedback): Promise<void> {
  const row = feedbackRow(keys, feedback);
  await trx
    .insertInto('feedback')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id', 'answer', 'entry_id']).doUpdateSet(row))
    .execute();
}

async function judgeIt(
  trx: Kysely<Tables>,
  keys: DataKeys,
  feedback: Feedback,
  before: Verdict | undefined,
  changes: CountChanges,
): Promise<void> {
  const { entryId, verdict } = feedback;
  if (verdict === before) return;
  const by = (of: Verdict): number => Number(verdict === of) - Number(before === of);
  const hashes = answerKeysOf(feedback).map((key) => eventHash(keys, key));
  await judgeAnswer(trx, hashes, entryId, { helpful: by('helpful'), notHelpful: by('not-helpful') }, changes);
}
