import type { Kysely } from 'kysely';
import { DEFAULT_LOCALE, localeOf } from '../domain/people/locale.ts';
import { deleteOldDeliveries } from './announcements/deleteOldDeliveries.ts';
import type { DataKeys } from './dataKeys.ts';
import { recordStep } from './enrollmentSteps.ts';
import { forgetAskers } from './insights/forgetAskers.ts';
import { deleteOldTickets } from './support/deleteOldTickets.ts';
import type { Tables } from './tables.ts';

const DAY_MS = 86_400_000;
const HANDLED_ACTIVITY_DAYS = 1;

/** For how many days what is kept. */
export interface RetentionDays {
  /** An open enrollment that nobody touched for so long is closed as `expired`. */
  readonly openEnrollments: number;
  /**
   * So long after a person's last change, a closed enrollment is deleted with its mails. The nonces of cards are kept as long, and so are the
   * chats of people who were retired, who got which announcement, tickets that are over, what people wrote of answers, and the names of those who
   * did not open the console any more.
   */
  readonly closedEnrollments: number;
  /** Texts of unanswered questions. */
  readonly questions: number;
  /** Dialog stacks that were not touched. */
  readonly dialogStates: number;
}

/** What retention works with. */
interface RetentionParts {
  readonly db: Kysely<Tables>;
  readonly keys: DataKeys;
  readonly days: RetentionDays;
}

/** What one run of retention did: rows of each kind. */
export interface RetentionCounts {
  readonly expiredEnrollments: number;
  readonly deletedEnrollments: number;
  readonly deletedQuestions: number;
  readonly deletedDialogStates: number;
  readonly deletedHandledActivities: number;
  readonly deletedMailRequests: number;
  readonly deletedNonces: number;
  readonly deletedChats: number;
  readonly deletedDeliveries: number;
  readonly deletedTickets: number;
  readonly deletedFeedback: number;
  readonly deletedConsoleNames: number;
  /** Answers of which it is no longer kept who asked. */
  readonly forgottenAskers: number;
}

/** Closes and deletes what is past its time at `now`. Safe to run twice and on several instances at once. */
export async function runRetention({ db, keys, days }: RetentionParts, now: Date): Promise<RetentionCounts> {
  const before = (count: number): Date => new Date(now.getTime() - count * DAY_MS);
  const questions = db.deleteFrom('unanswered_questions').where('asked_at', '<', before(days.questions));
  const dialogStates = db.deleteFrom('dialog_states').where('updated_at', '<', before(days.dialogStates));
  const activities = db.deleteFrom('handled_activities').where('started_at', '<', before(HANDLED_ACTIVITY_DAYS));
  return {
    deletedEnrollments: await deleteClosed(db, before(days.closedEnrollments)),
    expiredEnrollments: await expireOpen(db, keys, before(days.openEnrollments), now),
    deletedQuestions: await deleted(questions),
    deletedDialogStates: await deleted(dialogStates),
    deletedHandledActivities: await deleted(activities),
    deletedMailRequests: await deleted(db.deleteFrom('mail_requests').where('expires_at', '<', now)),
    deletedNonces: await deleted(db.deleteFrom('used_nonces').where('used_at', '<', before(days.closedEnrollments))),
    deletedChats: await deleted(
      db.deleteFrom('personal_chats').where('retired_at', '<', before(days.closedEnrollments)),
    ),
    deletedDeliveries: await deleteOldDeliveries(db, before(days.closedEnrollments)),
    deletedTickets: await deleteOldTickets(db, before(days.closedEnrollments)),
    deletedFeedback: await deleted(db.deleteFrom('feedback').where('at', '<', before(days.closedEnrollments))),
    deletedConsoleNames: await deleted(
      db.deleteFrom('console_names').where('seen_at', '<', before(days.closedEnrollments)),
    ),
    forgottenAskers: await forgetAskers(db, now),
  };
}

/** The moment of the last change stays that of the person's: what is kept is deleted so long after it. */
async function expireOpen(db: Kysely<Tables>, keys: DataKeys, untouchedSince: Date, now: Date): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const expired = await trx
      .updateTable('enrollments')
      .set((row) => ({ state: 'expired', version: row('version', '+', 1) }))
      .where('is_open', '=', true)
      .where('updated_at', '<', untouchedSince)
      .returning(['id', 'edition', 'locale'])
      .execute();
    // In one order everywhere, or two instances that count could wait for each other.
    const inOrder = expired.sort((a, b) => (a.edition + a.locale < b.edition + b.locale ? -1 : 1));
    for (const { id, edition, locale } of inOrder)
      await recordStep(trx, keys, { id, edition, state: 'expired', locale: localeOf(locale) ?? DEFAULT_LOCALE }, now);
    return expired.length;
  });
}

async function deleteClosed(db: Kysely<Tables>, closedBefore: Date): Promise<number> {
  return await deleted(
    db.deleteFrom('enrollments').where('is_open', '=', false).where('updated_at', '<', closedBefore),
  );
}

async function deleted(query: {
  executeTakeFirst(): Promise<{ numDeletedRows: bigint } | undefined>;
}): Promise<number> {
  return Number((await query.executeTakeFirst())?.numDeletedRows ?? 0n);
}
