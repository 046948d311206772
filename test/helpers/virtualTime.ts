interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes only where everybody waits: a clock and sleeps for a test in which nothing is read from outside. */
export class VirtualTime {
  #now = Date.UTC(2026, 10, 23, 9);
  #sleepers: Sleeper[] = [];

  /** A clock, for whoever wants one. */
  readonly clock = (): Date => new Date(this.#now);

  /** Resolves when so many ms have passed. */
  readonly sleep = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.#sleepers.push({ at: this.#now + Math.max(0, ms), wake });
    });

  /** Lets time pass until a task has ended, or until everybody waits for what never comes; then it rejects. */
  async during<T>(task: Promise<T>): Promise<T> {
    let isOver = false;
    const over = (): void => {
      isOver = true;
    };
    task.then(over, over);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isOver) return await task;
      if (!this.#wakeNext()) throw new Error('Everybody waits for what never comes');
    }
  }

  /** Lets so many ms pass, whoever is woken by it. */
  async pass(ms: number): Promise<void> {
    await this.during(this.sleep(ms));
  }

  #wakeNext(): boolean {
    const next = this.#sleepers.reduce<Sleeper | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
    if (!next) return false;
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next);
    this.#now = Math.max(this.#now, next.at);
    next.wake();
    return true;
  }
}
