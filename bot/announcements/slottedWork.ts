import type { Clock } from '../../domain/clock.ts';

/** Something to be done at a moment of its own. */
export interface Slotted {
  readonly number: number;
  readonly sendAt: Date;
}

/** What a claim brought; see `Claim` of the ledger. */
export interface Claimed<Item> {
  readonly items: readonly Item[];
  readonly rest: 'more' | 'waiting' | 'done' | 'not-sending';
  readonly nextAt?: Date | undefined;
}

/** What came of one of them. */
export interface Done<Item, Result> {
  readonly item: Item;
  readonly result: Result;
}

/** A ledger, and what is to be done with what is claimed from it. */
export interface SlottedWork<Item extends Slotted, Result> {
  claim(most: number, within: number): Promise<Claimed<Item>>;
  /** Never rejects. */
  carryOut(item: Item): Promise<Result>;
  report(done: readonly Done<Item, Result>[]): Promise<void>;
}

/** What a run depends on; clock and sleep are the world's own unless a test replaces them. */
export interface RunParts {
  /** Requests a second of one tenant, over all instances. */
  readonly perSecond: number;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** Ends the run as soon as what is in flight has ended. */
  readonly stop?: AbortSignal;
}

/** What is to be done after a run: nothing, or another one, at once or at a moment. */
export type NextRun = { readonly kind: 'again'; readonly at?: Date | undefined } | { readonly kind: 'done' };
