import type { PGlite, Results } from '@electric-sql/pglite';

/**
 * The one session that PGlite has, given to one user at a time. Without it a statement joins whatever transaction happens to be open.
 */
export class EmbeddedSession {
  readonly #lite: Pick<PGlite, 'query' | 'exec' | 'close' | 'closed'>;
  readonly #onBroken: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  /** `onBroken` is told where not even a rollback works: this session will never serve anyone again, one on the same folder may. */
  constructor(
    lite: Pick<PGlite, 'query' | 'exec' | 'close' | 'closed'>,
    onBroken: (error: unknown) => void = () => undefined,
  ) {
    this.#lite = lite;
    this.#onBroken = onBroken;
  }

  /** Waits until the session is free and takes it. Returns what gives it back. */
  async acquire(): Promise<() => void> {
    const before = this.#last;
    let giveBack: () => void = () => {};
    this.#last = new Promise((resolve) => {
      giveBack = resolve;
    });
    await before;
    return giveBack;
  }

  /** Runs SQL for the one who holds the session; several statements at once are allowed where there are no values. */
  async run<Row>(text: string, values: readonly unknown[]): Promise<Results<Row>> {
    if (values.length > 0) return await this.#lite.query<Row>(text, [...values]);
    const results = await this.#lite.exec(text);
    const last = results.at(-1);
    return last ? { ...last, rows: last.rows as Row[] } : { rows: [], fields: [] };
  }

  /** Runs SQL on its own, and leaves no broken transaction behind. */
  async runAlone<Row>(text: string, values: readonly unknown[]): Promise<Results<Row>> {
    const giveBack = await this.acquire();
    try {
      return await this.run<Row>(text, values);
    } catch (error) {
      await this.rollback();
      throw error;
    } finally {
      giveBack();
    }
  }

  /** Ends the transaction of the one who holds the session, and what a failed statement left behind. */
  async rollback(): Promise<void> {
    try {
      await this.#lite.exec('rollback');
    } catch (error) {
      if (!this.#lite.closed) this.#onBroken(error);
      throw error;
    }
  }

  /** Waits for the user before, then closes the database. */
  async close(): Promise<void> {
    const giveBack = await this.acquire();
    await this.#lite.close();
    giveBack();
  }
}
