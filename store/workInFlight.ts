/** Work that is under way and must end before the database is closed. */
export class WorkInFlight {
  readonly #pending = new Set<Promise<unknown>>();

  /** Runs work and remembers it until it ends. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#pending.add(running);
    try {
      return await running;
    } finally {
      this.#pending.delete(running);
    }
  }

  /** Waits until nothing is under way, nor begun by what has just ended. */
  async settled(): Promise<void> {
    do {
      await Promise.allSettled(this.#pending);
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.#pending.size > 0);
  }
}
