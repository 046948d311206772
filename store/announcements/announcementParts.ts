import type { Kysely } from 'kysely';
import type { Clock } from '../../domain/clock.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { JobQueue } from '../jobQueue.ts';
import type { Tables } from '../tables.ts';

/** What announcements, their ledger and their amendments work with. */
export interface AnnouncementParts {
  readonly db: Kysely<Tables>;
  readonly keys: DataKeys;
  readonly clock: Clock;
  readonly jobs: Pick<JobQueue, 'send' | 'wake'>;
}
