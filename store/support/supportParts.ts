import type { Kysely } from 'kysely';
import type { Clock } from '../../domain/clock.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { JobQueue } from '../jobQueue.ts';
import type { Tables } from '../tables.ts';

/** What tickets and their routes work with. */
export interface SupportParts {
  readonly db: Kysely<Tables>;
  readonly keys: DataKeys;
  readonly clock: Clock;
  readonly jobs: Pick<JobQueue, 'send' | 'wake'>;
}
