import type { MemoryPeak } from './senderTask.ts';

const LOOK_MS = 1_000;
const MB = 1024 * 1024;

/** Looks at this process's memory every second; the returned function ends it and gives the peak. Needs `--expose-gc`. */
export function watchMemory(isWatching: boolean): () => MemoryPeak {
  let peak: MemoryPeak = { resident: 0, heap: 0 };
  const look = (): void => {
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    peak = { resident: Math.max(peak.resident, rss / MB), heap: Math.max(peak.heap, (heapUsed + external) / MB) };
  };
  if (!isWatching) return () => peak;
  const timer = setInterval(look, LOOK_MS);
  return () => {
    look();
    clearInterval(timer);
    return peak;
  };
}
