import type { Kysely } from 'kysely';
import type { FeedbackStore } from '../../domain/insights/feedback.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Tables } from '../tables.ts';
import { feedbackOf } from './feedbackRows.ts';
import { giveFeedback } from './giveFeedback.ts';
import { askerHash } from './keepEvent.ts';

/** Feedback in the database, until retention or the person deletes it. */
export function createFeedbackStore(db: Kysely<Tables>, keys: DataKeys): FeedbackStore {
  return {
    give: (feedback) => db.transaction().execute((trx) => giveFeedback(trx, keys, feedback)),
    ofPerson: async ({ tenantId, personId }) => {
      const theirs = db.selectFrom('feedback').selectAll().where('tenant_id', '=', tenantId);
      const rows = theirs.where('person_id', '=', personId).orderBy('at', 'desc').orderBy('answer');
      return (await rows.execute()).map((row) => feedbackOf(keys, row));
    },
    ofEntry: async (entryId, size) => {
      const rows = db.selectFrom('feedback').selectAll().where('entry_id', '=', entryId);
      const newest = await rows.orderBy('at', 'desc').orderBy('answer').limit(size).execute();
      return newest.map((row) => {
        const { person: _, answer: __, ...feedback } = feedbackOf(keys, row);
        return feedback;
      });
    },
    forget: (person) =>
      db.transaction().execute(async (trx) => {
        const { tenantId, personId } = person;
        const theirs = trx.deleteFrom('feedback').where('tenant_id', '=', tenantId);
        await theirs.where('person_id', '=', personId).execute();
        const answers = trx.updateTable('insight_events').set({ asker_hash: null });
        await answers.where('asker_hash', '=', askerHash(keys, person)).execute();
      }),
  };
}
