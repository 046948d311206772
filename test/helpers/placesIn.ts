import type { Page } from 'playwright-core';

/** What the navigation of the console offers, in its order. */
export async function placesIn(page: Page): Promise<string[]> {
  return await page.getByRole('navigation').getByRole('link').allInnerTexts();
}
