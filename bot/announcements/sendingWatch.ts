import { HELD_BACK, type SendResult } from '../../domain/announcements/delivery.ts';
import type { Clock } from '../../domain/clock.ts';
import { NO_TOKEN } from './sendResult.ts';

/**
 * Why a tenant's announcements do not move, as this process sees it, and since when. `held-back`: Teams wants to be left alone until `until`. `no-token`: Entra
 * gives the bot no token. `no-connection`: Teams cannot be reached.
 */
export interface SendingStall {
  readonly kind: 'held-back' | 'no-token' | 'no-connection';
  readonly since: Date;
  readonly until?: Date | undefined;
}

/** Codes of tries that tell nothing of Teams: they were put back before anything was sent. */
const NOT_TRIED = [HELD_BACK, 'Failed'];

/** Remembers, as long as this process lives, what keeps a tenant's announcements from moving on; the console shows it of one that is sending. */
export class SendingWatch {
  readonly #clock: Clock;
  readonly #stalls = new Map<string, SendingStall>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Notes what came of a delivery: any end but a retry shows that it moves, once nobody is held back any more. */
  note(tenantId: string, result: SendResult): void {
    if (result.kind === 'retry') {
      if (!NOT_TRIED.includes(result.code)) this.#noteRetry(tenantId, result);
    } else if (this.#stalls.get(tenantId)?.kind !== 'held-back' || !this.stallOf(tenantId)) {
      this.#stalls.delete(tenantId);
    }
  }

  /** Why nothing moves; undefined where something does, or nothing is known. */
  stallOf(tenantId: string): SendingStall | undefined {
    const stall = this.#stalls.get(tenantId);
    return stall?.until && stall.until <= this.#clock() ? undefined : stall;
  }

  #noteRetry(tenantId: string, { throttled, afterMs = 0, code }: SendResult & { readonly kind: 'retry' }): void {
    const known = this.stallOf(tenantId);
    const now = this.#clock();
    const kind = throttled ? 'held-back' : code === NO_TOKEN ? 'no-token' : 'no-connection';
    const until = throttled ? new Date(now.getTime() + afterMs) : undefined;
    this.#stalls.set(tenantId, { kind, since: known?.since ?? now, until });
  }
}
