import type { Store } from '../store/store.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Readiness } from './server.ts';
import { withinTime } from './withinTime.ts';

/** How long a result is given again, ms: whoever may ask for it must not thereby keep the mail server busy. */
const KEPT_MS = 15_000;
const TIME_LIMIT_MS = 3_000;

/** Whom to ask. */
export interface ReadinessParts {
  readonly store: Pick<Store, 'isReady'>;
  readonly mailer: Pick<Mailer, 'isReady'>;
}

/** What the bot lacks, in words for its operator, as it was found within the last 15 s; `now` and `timeLimitMs` are ms. */
export function createReadiness(
  { store, mailer }: ReadinessParts,
  now: () => number = Date.now,
  timeLimitMs = TIME_LIMIT_MS,
): () => Promise<Readiness> {
  const checks = [oneAtATime(() => store.isReady()), oneAtATime(() => mailer.isReady())].map(
    (check) => () => withinTime(check(), timeLimitMs, 'A check').catch(() => false),
  );
  let kept: { readonly found: Promise<Readiness>; readonly until: number } | undefined;
  return () => {
    if (!kept || now() >= kept.until) {
      kept = { found: Promise.all(checks.map((check) => check())).then(readinessOf), until: now() + KEPT_MS };
    }
    return kept.found;
  };
}

function readinessOf([database, mail]: readonly boolean[]): Readiness {
  const missing = [
    ...(database ? [] : ['The database does not answer.']),
    ...(mail ? [] : ['The mail server does not answer.']),
  ];
  return { ready: missing.length === 0, missing };
}

/** A check that has no answer yet is not begun again beside itself. */
function oneAtATime(check: () => Promise<boolean>): () => Promise<boolean> {
  let running: Promise<boolean> | undefined;
  return () => {
    running ??= check().finally(() => {
      running = undefined;
    });
    return running;
  };
}
