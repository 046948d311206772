import { createRandom } from '../../domain/faq/random.ts';
import type { Fault } from './answerFault.ts';

/** How often what goes wrong, each from 0 to 1. */
export interface FaultShares {
  /** 429 out of turn, as a service under load answers. */
  readonly throttled?: number;
  /** An end that leaves open whether the work was done: 412, 5xx, a reset; before the work or after it. */
  readonly ambiguous?: number;
  /** Silence after the work was done, until the client gives up. */
  readonly silent?: number;
  /** What a 429 asks for, in seconds. */
  readonly retryAfter?: number;
}

const AMBIGUOUS: readonly Fault[] = [
  { kind: 'status', status: 412, code: 'PreconditionFailed' },
  ...[500, 502, 503, 504].flatMap((status) => [
    { kind: 'status', status } as const,
    { kind: 'status', status, after: true } as const,
  ]),
  { kind: 'reset' },
  { kind: 'reset', after: true },
];

/** Faults that look random and are the same for the same seed: asked once for each request. */
export function randomFaults(seed: number, shares: FaultShares): () => Fault | undefined {
  const random = createRandom(seed);
  const { throttled = 0, ambiguous = 0, silent = 0, retryAfter = 1 } = shares;
  return () => {
    const at = random();
    const which = AMBIGUOUS[Math.floor(random() * AMBIGUOUS.length)];
    if (at < throttled) return { kind: 'status', status: 429, code: 'Throttled', retryAfter };
    if (at < throttled + ambiguous) return which;
    return at < throttled + ambiguous + silent ? { kind: 'hang', after: true } : undefined;
  };
}
