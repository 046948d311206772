import type { Clock } from '../../domain/clock.ts';

/** Does something once a day (UTC) for each name, in this process; what fails is tried again. */
export function createOnceADay(clock: Clock): (name: string, act: () => Promise<void>) => Promise<void> {
  let day = '';
  let done = new Set<string>();
  return async (name, act) => {
    const today = clock().toISOString().slice(0, 10);
    if (today !== day) [day, done] = [today, new Set()];
    if (done.has(name)) return;
    await act();
    done.add(name);
  };
}
