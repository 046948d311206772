import type { RetentionDays } from '../store/retention.ts';
import type { PrivacyConfig } from './config/configTypes.ts';

/**
 * How long each kind of record is kept, from what the operator set. An enrollment may stay open for half of the time, so that one that
 * nobody finishes is closed, and shown as closed for a while, before it is deleted.
 */
export function retentionOf({ retentionDays, keepUnansweredQuestionsDays }: PrivacyConfig): RetentionDays {
  return {
    openEnrollments: Math.ceil(retentionDays / 2),
    closedEnrollments: retentionDays,
    questions: keepUnansweredQuestionsDays,
    dialogStates: retentionDays,
  };
}
