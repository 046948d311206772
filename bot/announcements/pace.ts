import type { Ledger } from '../../domain/announcements/ledger.ts';
import type { Clock } from '../../domain/clock.ts';

/**
 * A call that begins so much later than its slot, for the machine slept or was busy, does not begin: with the time limits of two calls and
 * two tokens it would outlive the lease of its row, which is a minute.
 */
const LATEST_MS = 10_000;
/** Who would wait longer for a slot makes way and is claimed again: the budget was held back meanwhile. */
const LONGEST_WAIT_MS = 5_000;

/** What keeping the pace needs; clock and sleep are the world's own unless a test replaces them. */
export interface PaceParts {
  readonly ledger: Pick<Ledger, 'slot' | 'holdBack'>;
  /** Requests a second of one tenant. */
  readonly perSecond: number;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** Lets each call begin at its slot of the tenant's rate budget, and none while Teams wants to be left alone. */
export class Pace {
  readonly #parts: PaceParts;
  readonly #tenantId: string;
  #heldUntil = 0;

  constructor(tenantId: string, parts: PaceParts) {
    this.#tenantId = tenantId;
    this.#parts = parts;
  }

  /** Waits for a slot. False where nothing may be sent then after all: it is to be put back. `claimedFor` is the first slot of its row. */
  async reaches(slot: Date, claimedFor: Date = slot): Promise<boolean> {
    const wait = slot.getTime() - this.#now();
    if (wait > LONGEST_WAIT_MS) return false;
    if (wait > 0) await this.#parts.sleep(wait);
    const now = this.#now();
    return now >= this.#heldUntil && now - claimedFor.getTime() <= LATEST_MS;
  }

  /** Takes another slot of the budget, for a second call, and waits for it as `reaches` does. */
  async reachesAnother(claimedFor: Date): Promise<boolean> {
    const { ledger, perSecond } = this.#parts;
    return this.reaches(await ledger.slot(this.#tenantId, perSecond), claimedFor);
  }

  /** Teams asked for a pause: nobody sends before it is over, here at once and elsewhere from the next claim on. */
  async holdBack(ms: number): Promise<void> {
    const until = this.#now() + ms;
    if (until <= this.#heldUntil) return;
    this.#heldUntil = until;
    await this.#parts.ledger.holdBack(this.#tenantId, new Date(until));
  }

  #now(): number {
    return this.#parts.clock().getTime();
  }
}
