import type { Browser } from 'playwright-core';
import { chromiumPath, startBrowser } from './browser.ts';
import { canRun } from './leftOut.ts';

/** A suite that needs Chromium; `body` is given the running browser by a function, to be called within tests and hooks. */
export function describeInBrowser(title: string, body: (browser: () => Browser) => void): void {
  const missing = chromiumPath() ? undefined : 'There is no Chromium (CHROMIUM_PATH says where it is).';
  if (!canRun(title, missing)) return;
  describe(title, function () {
    this.timeout(120_000);
    let running: Browser | undefined;
    before(async () => {
      running = await startBrowser();
    });
    after(async () => running?.close());
    body(() => {
      if (!running) throw new Error('The browser runs within tests and hooks only');
      return running;
    });
  });
}
