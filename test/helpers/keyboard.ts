import type { Page } from 'playwright-core';

/** More stops of the tab key than any view has. */
const MOST_STOPS = 90;
const FOCUSED_NAME = `(() => {
  const element = document.activeElement;
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  return (label ?? '').replace('*', '').trim();
})()`;

/** Presses the tab key until something of this name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await page.evaluate<string>(FOCUSED_NAME))) return;
  }
  throw new Error(`The tab key does not get to ${name}`);
}

/** Gets to it in the same way, and presses it. */
export async function pressKey(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
