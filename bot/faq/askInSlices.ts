import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Understand, Understanding } from '../../domain/faq/understanding.ts';

/** So long other turns wait at most, ms. */
const SLICE_MS = 15;

/** Reads many texts in this thread, and lets everything else have its turn in between. */
export async function askInSlices(understand: Understand, texts: readonly string[]): Promise<readonly Understanding[]> {
  const read: Understanding[] = [];
  let begun = performance.now();
  for (const text of texts) {
    if (performance.now() - begun > SLICE_MS) {
      await nextTurn();
      begun = performance.now();
    }
    read.push(understand(text));
  }
  return read;
}
