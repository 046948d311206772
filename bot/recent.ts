import type { Clock } from '../domain/clock.ts';

/** How many things at most, and how long, ms. */
interface RecentLimits {
  readonly most: number;
  readonly keptMs: number;
}

/**
 * What is remembered for a while, in the memory of the process and nowhere else: what is lost with it makes something less convenient and
 * nothing wrong. Of too many the one that was set longest ago is dropped.
 */
export class Recent<Value> {
  readonly #values = new Map<string, { readonly value: Value; readonly at: number }>();
  readonly #clock: Clock;
  readonly #limits: RecentLimits;

  constructor(clock: Clock, limits: RecentLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Remembers a value, from now on. */
  set(key: string, value: Value): void {
    // Deleted first, so that the newest stands last.
    this.#values.delete(key);
    this.#values.set(key, { value, at: this.#clock().getTime() });
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#limits.most && oldest !== undefined) this.#values.delete(oldest);
  }

  /** Undefined where there is none, or only one that is too old. */
  get(key: string): Value | undefined {
    const known = this.#values.get(key);
    if (known === undefined || this.#clock().getTime() - known.at > this.#limits.keptMs) return undefined;
    return known.value;
  }

  /** Forgets it. */
  delete(key: string): void {
    this.#values.delete(key);
  }
}
