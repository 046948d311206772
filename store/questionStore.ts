import type { Kysely } from 'kysely';
import type { QuestionStore } from '../domain/insights/event.ts';
import type { Tables } from './tables.ts';

/** Unanswered questions in the database, until retention deletes them. */
export function createQuestionStore(db: Kysely<Tables>): QuestionStore {
  return {
    keep: async (maskedText, locale, at) => {
      // PostgreSQL's text type cannot hold the character U+0000.
      const row = { masked_text: maskedText.replaceAll('\u0000', ''), locale, asked_at: at };
      await db.insertInto('unanswered_questions').values(row).execute();
    },
  };
}
