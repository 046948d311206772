import type { Locale } from '../domain/people/locale.ts';
import { openHrConsole } from '../test/helpers/hrConsole.ts';
import type { Playground } from '../test/helpers/playground.ts';
import type { Chat } from '../test/helpers/playgroundChat.ts';

interface Scene {
  readonly chat: Chat;
  readonly playground: Playground;
  readonly locale: Locale;
}

/** Of the console: as wide as a tab in Teams on a laptop, and down to the editor's buttons, in pixels. */
const VIEWPORT = { width: 1200, height: 980 };

/** Has a ready-made text announced, and pictures it in HR's editor (`console`) and in the employee's chat (`announcement`). */
export async function pictureAnnouncement({ chat, playground, locale }: Scene, pathOf: (name: string) => string) {
  const hr = await openHrConsole(playground, locale);
  await hr.page.setViewportSize(VIEWPORT);
  const title = await hr.startFromReadyMade();
  // Above it is only the bar by which one is somebody else in local mode.
  const top = (await hr.page.getByRole('banner').boundingBox())?.y ?? 0;
  const clip = { x: 0, y: top, width: VIEWPORT.width, height: VIEWPORT.height - top };
  await hr.page.screenshot({ path: pathOf('console'), clip, animations: 'disabled' });
  await hr.haveItSent();
  await chat.picture(await chat.card(title), pathOf('announcement'));
}
