import type { Insertable, Selectable } from 'kysely';
import { FEEDBACK_REASONS, type Feedback, type Verdict } from '../../domain/insights/feedback.ts';
import { DEFAULT_LOCALE, localeOf } from '../../domain/people/locale.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Tables } from '../tables.ts';

type FeedbackRow = Selectable<Tables['feedback']>;

/** A feedback as its row, with what was written encrypted for this row. */
export function feedbackRow(keys: DataKeys, feedback: Feedback): Insertable<Tables['feedback']> {
  const { person, answer, at, entryId, edition, version, locale, verdict, reason, comment } = feedback;
  return {
    tenant_id: person.tenantId,
    person_id: person.personId,
    entry_id: entryId,
    ...{ answer, at, edition, version, locale, verdict },
    reason: reason ?? null,
    // PostgreSQL's text type cannot hold the character U+0000, and what is encrypted holds anything.
    comment_sealed: comment === undefined ? null : keys.encrypt(comment, placeOf(person, answer, entryId)),
  };
}

/** The feedback of a row. Throws where what is encrypted was changed, moved or written under another key. */
export function feedbackOf(keys: DataKeys, row: FeedbackRow): Feedback {
  const person = { tenantId: row.tenant_id, personId: row.person_id };
  return {
    person,
    answer: row.answer,
    at: row.at,
    entryId: row.entry_id,
    edition: row.edition,
    version: row.version,
    locale: localeOf(row.locale) ?? DEFAULT_LOCALE,
    verdict: verdictOf(row.verdict),
    reason: FEEDBACK_REASONS.find((known) => known === row.reason),
    comment:
      row.comment_sealed === null
        ? undefined
        : keys.decrypt(row.comment_sealed, placeOf(person, row.answer, row.entry_id)),
  };
}

/** Only this folder writes verdicts. */
export function verdictOf(verdict: string): Verdict {
  return verdict === 'helpful' ? 'helpful' : 'not-helpful';
}

function placeOf({ tenantId, personId }: PersonKey, answer: string, entryId: string): string {
  return `feedback/${tenantId}/${personId}/${answer}/${entryId}/comment`;
}
