import type { Kysely } from 'kysely';
import type { QuestionStore } from '../domain/insights/event.ts';
import { DEFAULT_LOCALE, localeOf } from '../domain/people/locale.ts';
import type { Tables } from './tables.ts';

/** Unanswered questions in the database, until retention deletes them. */
export function createQuestionStore(db: Kysely<Tables>): QuestionStore {
  return {
    keep: async (maskedText, locale, at) => {
      // PostgreSQL's text type cannot hold the character U+0000.
      const row = { masked_text: maskedText.replaceAll('\u0000', ''), locale, asked_at: at };
      await db.insertInto('unanswered_questions').values(row).execute();
    },
    newest: async (size) => {
      const newest = db.selectFrom('unanswered_questions').selectAll().orderBy('id', 'desc').limit(size);
      return (await newest.execute()).map(({ masked_text, locale, asked_at }) => ({
        maskedText: masked_text,
        locale: localeOf(locale) ?? DEFAULT_LOCALE,
        askedAt: asked_at,
      }));
    },
  };
}
