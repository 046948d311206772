import { setTimeout as pause } from 'node:timers/promises';

/** Looks until there is something to see, neither undefined nor false, and gives it. The test's own time limit ends the wait. */
export async function until<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    await pause(20);
  }
}
