import type { Browser } from 'playwright-core';
import { chromiumPath, startBrowser } from './browser.ts';
import { canRun } from './leftOut.ts';

// All suites of a run share it, one after the other: to start one takes seconds.
let running: Browser | undefined;
after(async () => running?.close());

/** A suite that needs Chromium, and leaves no page open in it; `body` is given the running browser by a function, to be called within tests and hooks. */
export function describeInBrowser(title: string, body: (browser: () => Browser) => void): void {
  const missing = chromiumPath() ? undefined : 'There is no Chromium (CHROMIUM_PATH says where it is).';
  if (!canRun(title, missing)) return;
  describe(title, function () {
    this.timeout(120_000);
    before(async () => {
      if (!running?.isConnected()) running = await startBrowser();
    });
    after(async () => {
      await Promise.all(running?.contexts().map((context) => context.close()) ?? []);
    });
    body(() => {
      if (!running) throw new Error('The browser runs within tests and hooks only');
      return running;
    });
  });
}
