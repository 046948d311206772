import type { DeliveryCounts } from '../../domain/announcements/delivery.ts';

/** What a sending process is to do. */
export interface SenderTask {
  readonly kind: 'ledger' | 'bare';
  /** A PostgreSQL server; without it the embedded database in a new folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly serviceUrl: string;
  /** So many people are put into the database, and the audience frozen; 0 where another process has done it. */
  readonly people: number;
  readonly perSecond: number;
  /** Whether memory is looked at, which costs time. */
  readonly watchesMemory?: boolean;
  /** Only puts people there and freezes the audience. */
  readonly onlyPrepares?: boolean;
}

/** The highest that was seen, in MB: resident, and what is left after a garbage collection. */
export interface MemoryPeak {
  readonly resident: number;
  readonly heap: number;
}

/** What came of it. */
export interface SenderResult {
  /** From the first claim until the last report. */
  readonly ms: number;
  readonly counts: DeliveryCounts | undefined;
  /** Of each person, for the ledger: whose chat, and the outcome. */
  readonly outcomes: readonly (readonly [conversationId: string, state: string])[];
  readonly memory: MemoryPeak;
}
