import type { Locator, Page } from 'playwright-core';
import type { Playground } from './playground.ts';

/** The Playground's own channel, and its team. */
export const PLAYGROUND_CHANNEL = {
  kind: 'channel',
  teamId: 'team-id',
  channelId: 'channel-announcements-id',
} as const;

/** The list of chats and channels stands beside the chat from this width on. */
export const WITH_CHANNELS = { width: 1700, height: 1000 };

/** Opens the channel, or the personal chat. At its first time the bot is told that it was added to the team. */
export async function goTo(page: Page, place: 'Announcements' | 'Personal Chat'): Promise<void> {
  await page.bringToFront();
  await page.getByText(place, { exact: true }).first().click();
}

/** Writes to the bot in the thread that stands nearest to the top of the channel. */
export async function mentionInThread(page: Page, text: string): Promise<void> {
  // The first box is for a new post.
  const box: Locator = page.locator('[data-lexical-editor=true]').nth(1);
  await box.click();
  await page.keyboard.type('@');
  await page.getByRole('menuitem', { name: 'HUP Assistant' }).click();
  await page.keyboard.insertText(` ${text}`);
  await page.getByRole('button', { name: 'Send Message' }).first().click();
}

/** Lets all questions to experts go to the channel, as the support lead of local mode. */
export async function routeToChannel({ bot }: Playground): Promise<void> {
  const answer = await fetch(`${bot.url}/api/console/routes`, {
    method: 'PUT',
    headers: { Authorization: 'Bearer development:support-lead', 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: 0, routes: [{ destination: PLAYGROUND_CHANNEL }] }),
  });
  if (answer.status !== 200) throw new Error(`The routes were not saved: ${answer.status} ${await answer.text()}`);
}
