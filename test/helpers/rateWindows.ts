/** At most so many within any such time, ms. */
export interface RateLimit {
  readonly most: number;
  readonly withinMs: number;
}

/** Teams' limits for one agent in one conversation, to send and to create ("Rate limiting for agents", 8 October 2026). */
export const THREAD_LIMITS: readonly RateLimit[] = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
  { most: 60, withinMs: 30_000 },
  { most: 1_800, withinMs: 3_600_000 },
];

/** The same, to read members. */
export const MEMBER_LIMITS: readonly RateLimit[] = [
  { most: 14, withinMs: 1_000 },
  { most: 16, withinMs: 2_000 },
  { most: 120, withinMs: 30_000 },
  { most: 3_600, withinMs: 3_600_000 },
];

/** The same, for one agent in one tenant. */
export const TENANT_LIMITS: readonly RateLimit[] = [{ most: 50, withinMs: 1_000 }];

/** Sliding windows: counts what was let through, and what is refused not. */
export class RateWindows {
  readonly #limits: readonly RateLimit[];
  readonly #longest: number;
  /** The moments of what was let through, the newest last. */
  #moments: number[] = [];

  constructor(limits: readonly RateLimit[]) {
    this.#limits = limits;
    this.#longest = Math.max(0, ...limits.map(({ most }) => most));
  }

  /** Lets one through at `now`, in ms; or says how many ms from then on the next one may come. */
  take(now: number): number | undefined {
    const waits = this.#limits.map(({ most, withinMs }) => {
      const first = this.#moments[this.#moments.length - most];
      return first === undefined ? 0 : first + withinMs - now;
    });
    const wait = Math.max(0, ...waits);
    if (wait > 0) return wait;
    this.#moments.push(now);
    if (this.#moments.length > 2 * this.#longest) this.#moments = this.#moments.slice(-this.#longest);
    return undefined;
  }
}
