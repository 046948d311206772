import { mostInFlight } from './mostInFlight.ts';
import type { Claimed, Done, NextRun, RunParts, Slotted, SlottedWork } from './slottedWork.ts';

/** A job makes way for others of its kind after so long. */
const RUN_MS = 20_000;
/** Few rows are in hand when a process dies, and a throttled tenant is left alone soon. */
const WITHIN_MS = 250;
/** The next claim comes when half of what was claimed is under way, so that no slot passes by unused. */
const CLAIM_EARLY_MS = WITHIN_MS / 2;
/** A longer wait is left to the queue, so that another announcement has its turn. */
const LONGEST_WAIT_MS = 1_000;
const LAST_REPORT = { tries: 3, pauseMs: 1_000 };

/** Claims, carries out and reports for some seconds, or until there is nothing to do. */
export async function runSlotted<Item extends Slotted, Result>(
  work: SlottedWork<Item, Result>,
  parts: RunParts,
): Promise<NextRun> {
  const run = new SlottedRun(work, parts);
  try {
    return await run.go();
  } finally {
    await run.settle();
  }
}

class SlottedRun<Item extends Slotted, Result> {
  readonly #work: SlottedWork<Item, Result>;
  readonly #parts: RunParts;
  readonly #most: number;
  #inFlight = 0;
  #done: Done<Item, Result>[] = [];
  #onEnd: () => void = () => undefined;

  constructor(work: SlottedWork<Item, Result>, parts: RunParts) {
    this.#work = work;
    this.#parts = parts;
    this.#most = mostInFlight(parts.perSecond);
  }

  async go(): Promise<NextRun> {
    const endsAt = this.#now() + RUN_MS;
    while (this.#now() < endsAt && this.#parts.stop?.aborted !== true) {
      await this.#report();
      // What ended and is not reported yet would end as unconfirmed too.
      const room = this.#most - this.#inFlight - this.#done.length;
      const claimed = room > 0 ? await this.#work.claim(room, WITHIN_MS) : undefined;
      for (const item of claimed?.items ?? []) this.#start(item);
      if (this.#inFlight > 0 || this.#done.length > 0) await this.#whileInFlight(claimed, room);
      else {
        const next = nextOf(claimed, this.#now());
        if (typeof next === 'object') return next;
        await this.#parts.sleep(next);
      }
    }
    return { kind: 'again' };
  }

  /** Waits for what is in flight, and reports it: a report that fails is tried again, for without it the row would end as unconfirmed. */
  async settle(): Promise<void> {
    while (this.#inFlight > 0) await this.#end();
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#report();
      } catch (error) {
        if (tries >= LAST_REPORT.tries) throw error;
        await this.#parts.sleep(LAST_REPORT.pauseMs);
      }
    }
  }

  #start(item: Item): void {
    this.#inFlight += 1;
    void this.#work.carryOut(item).then((result) => {
      this.#inFlight -= 1;
      this.#done.push({ item, result });
      this.#onEnd();
    });
  }

  async #report(): Promise<void> {
    const batch = this.#done;
    if (batch.length === 0) return;
    this.#done = [];
    try {
      await this.#work.report(batch);
    } catch (error) {
      this.#done = [...batch, ...this.#done];
      throw error;
    }
  }

  /** Until the next claim is worth it: near the last slot that was claimed; sooner where all have ended, or half of those that fill the bound. */
  async #whileInFlight(claimed: Claimed<Item> | undefined, room: number): Promise<void> {
    const isFull = claimed === undefined || claimed.items.length >= room;
    const lastSlot = claimed?.items.at(-1)?.sendAt.getTime() ?? this.#now() + WITHIN_MS;
    const wait = Math.max(lastSlot - CLAIM_EARLY_MS - this.#now(), isFull ? CLAIM_EARLY_MS : 0);
    let isOver = false;
    const time = this.#parts.sleep(wait).then(() => {
      isOver = true;
    });
    while (!isOver && this.#inFlight > (isFull ? this.#most / 2 : 0)) await Promise.race([time, this.#end()]);
  }

  /** Resolves when one more has ended. */
  #end(): Promise<void> {
    return new Promise((resolve) => {
      this.#onEnd = resolve;
    });
  }

  #now(): number {
    return this.#parts.clock().getTime();
  }
}

/** What follows where nothing is in flight: ms to wait within this run, or its end. */
function nextOf(claimed: Claimed<unknown> | undefined, now: number): number | NextRun {
  if (claimed?.rest === 'done' || claimed?.rest === 'not-sending') return { kind: 'done' };
  const wait = (claimed?.nextAt?.getTime() ?? now) - now;
  return wait > LONGEST_WAIT_MS ? { kind: 'again', at: claimed?.nextAt } : Math.max(wait, 1);
}
