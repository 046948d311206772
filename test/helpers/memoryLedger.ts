import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import {
  type DeliveryCounts,
  type DeliveryState,
  isTry,
  type Recipient,
  type SendResult,
} from '../../domain/announcements/delivery.ts';
import type { Claim, DeliveryReport, Ledger } from '../../domain/announcements/ledger.ts';
import type { Clock } from '../../domain/clock.ts';

/** A row of the ledger. */
export interface LedgerRow {
  readonly number: number;
  readonly recipient: Recipient;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly claim: number;
  readonly isRecreated: boolean;
  readonly notBefore: number;
  readonly leaseUntil: number;
  readonly result?: SendResult | undefined;
}

const LEASE_MS = 60_000;
const NONE: DeliveryCounts = {
  ...{ waiting: 0, sending: 0, sent: 0, unreachable: 0, rejected: 0, unconfirmed: 0, skipped: 0, recalled: 0 },
};

/** The ledger of one announcement in memory, with the rules of the one in the database: for thousands of small cases in time that is not real. */
export class MemoryLedger implements Pick<Ledger, 'claim' | 'slot' | 'holdBack' | 'report' | 'counts'> {
  state: AnnouncementState = 'sending';
  version = 1;
  /** Every claim's size, and every report's, in order. */
  readonly claims: number[] = [];
  readonly reports: number[] = [];
  readonly #clock: Clock;
  #rows: readonly LedgerRow[];
  #nextSlot = 0;

  constructor(recipients: readonly Recipient[], clock: Clock) {
    this.#clock = clock;
    const fresh = { state: 'waiting', attempts: 0, claim: 0, isRecreated: false, notBefore: 0, leaseUntil: 0 } as const;
    this.#rows = recipients.map((recipient, index) => ({ number: index + 1, recipient, ...fresh }));
  }

  get rows(): readonly LedgerRow[] {
    return this.#rows;
  }

  async counts(): Promise<DeliveryCounts> {
    const counts: Record<DeliveryState, number> = { ...NONE };
    for (const { state } of this.#rows) counts[state] += 1;
    return counts;
  }

  async claim(announcementId: string, most: number, within: number, perSecond: number): Promise<Claim> {
    const now = this.#now();
    this.#change((row) => row.state === 'sending' && row.leaseUntil < now, { state: 'unconfirmed' });
    if (this.state !== 'sending') return this.#rest(now, false, now);
    this.#nextSlot = Math.max(this.#nextSlot, now);
    const fitting = Math.max(0, Math.ceil(((now + Math.max(within, 1) - this.#nextSlot) * perSecond) / 1_000));
    const waiting = this.#rows.filter((row) => row.state === 'waiting' && row.notBefore <= now);
    const picked = waiting.slice(0, Math.min(most, fitting));
    if (picked.length === 0) return this.#rest(now, true, fitting === 0 ? this.#nextSlot - within : now);
    const taken = picked.map(
      (row) => ({ ...row, state: 'sending', claim: row.claim + 1, leaseUntil: now + LEASE_MS }) as const,
    );
    this.#rows = this.#rows.map((row) => taken.find(({ number }) => number === row.number) ?? row);
    this.claims.push(picked.length);
    const deliveries = taken.map(({ number, recipient, attempts, isRecreated, claim }) => {
      const row = { announcementId, number, attempts, isRecreated, claim, recipient: renewed(recipient, isRecreated) };
      return { ...row, sendAt: this.#takeSlot(perSecond) };
    });
    return { deliveries, version: this.version, rest: 'more' };
  }

  async slot(_tenantId: string, perSecond: number): Promise<Date> {
    this.#nextSlot = Math.max(this.#nextSlot, this.#now());
    return this.#takeSlot(perSecond);
  }

  async holdBack(_tenantId: string, until: Date): Promise<void> {
    this.#nextSlot = Math.max(this.#nextSlot, until.getTime());
  }

  async report(_announcementId: string, reports: readonly DeliveryReport[]): Promise<void> {
    this.reports.push(reports.length);
    for (const { number, claim, result } of reports) {
      this.#rows = this.#rows.map((row) =>
        row.number === number && row.claim === claim && row.state === 'sending' ? this.#after(row, result) : row,
      );
    }
    if (this.#rows.every(({ state }) => state !== 'waiting' && state !== 'sending')) this.state = 'sent';
  }

  #after(row: LedgerRow, result: SendResult): LedgerRow {
    const isFirstLoss = result.kind === 'gone' && !row.isRecreated;
    if (result.kind !== 'retry' && !isFirstLoss)
      return { ...row, state: result.kind === 'gone' ? 'unreachable' : result.kind, result };
    const notBefore = result.kind === 'retry' ? this.#now() + (result.afterMs ?? 0) : 0;
    const isRecreated = row.isRecreated || isFirstLoss;
    const attempts = row.attempts + (isTry(result) || isFirstLoss ? 1 : 0);
    return { ...row, state: 'waiting', attempts, isRecreated, notBefore, result };
  }

  #rest(now: number, sends: boolean, budgetAt: number): Claim {
    const waiting = this.#rows.filter(({ state }) => state === 'waiting').map(({ notBefore }) => notBefore);
    const triable = sends && waiting.length > 0 ? Math.max(Math.min(...waiting), budgetAt, now + 50) : Infinity;
    const leases = this.#rows.filter(({ state }) => state === 'sending').map(({ leaseUntil }) => leaseUntil);
    const nextAt = Math.min(triable, ...leases);
    if (nextAt !== Infinity) return { deliveries: [], rest: 'waiting', nextAt: new Date(nextAt) };
    return { deliveries: [], rest: sends ? 'done' : 'not-sending' };
  }

  #takeSlot(perSecond: number): Date {
    const slot = new Date(Math.floor(this.#nextSlot));
    this.#nextSlot += 1_000 / perSecond;
    return slot;
  }

  #change(when: (row: LedgerRow) => boolean, to: Partial<LedgerRow>): void {
    this.#rows = this.#rows.map((row) => (when(row) ? { ...row, ...to } : row));
  }

  #now(): number {
    return this.#clock().getTime();
  }
}

/** A chat that is gone is not tried again. */
function renewed(recipient: Recipient, isRecreated: boolean): Recipient {
  return isRecreated ? { ...recipient, conversationId: undefined } : recipient;
}
