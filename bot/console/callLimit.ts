import type { Clock } from '../../domain/clock.ts';

/** Counts a call of somebody; 0 where it is within the limit, else the seconds after which they may call again. */
export type CallLimit = (who: string) => number;

const WINDOW_MS = 60_000;

/** At most `most` calls a minute of each person, counted in this process: against programs that run wild, not against attackers. */
export function createCallLimit(most: number, clock: Clock): CallLimit {
  let windows = new Map<string, { readonly until: number; calls: number }>();
  let sweepAt = 0;
  return (who) => {
    const now = clock().getTime();
    if (now >= sweepAt) {
      windows = new Map([...windows].filter(([, { until }]) => now < until));
      sweepAt = now + WINDOW_MS;
    }
    const known = windows.get(who);
    const window = known && now < known.until ? known : { until: now + WINDOW_MS, calls: 0 };
    windows.set(who, window);
    window.calls += 1;
    return window.calls <= most ? 0 : Math.ceil((window.until - now) / 1_000);
  };
}
