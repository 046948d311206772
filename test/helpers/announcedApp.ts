import { openEmbeddedDatabase } from '../../store/embeddedDatabase.ts';
import { storeOn } from '../../store/storeOn.ts';
import { TENANT } from './activities.ts';
import { embeddedFolder, testParts } from './database.ts';
import { RunningApp } from './runningApp.ts';
import { chat, entry, NO_LIMITS, newAnnouncement, sendToAll } from './storedAnnouncements.ts';

/** An announcement that is valid, and one that was over before the bot started. */
export const VALID = 'valid-announcement';
export const EXPIRED = 'expired-announcement';

/** The whole bot, on a database in which both announcements were delivered to the first `people` who open a chat. */
export async function announcedApp(people: number): Promise<RunningApp> {
  const dataDir = await embeddedFolder();
  const store = await storeOn(await openEmbeddedDatabase(dataDir), testParts());
  for (let who = 1; who <= people; who++) {
    const personId = `aaaaaaaa-0000-0000-0000-${String(who).padStart(12, '0')}`;
    await store.people.remember(chat(who, { person: { tenantId: TENANT, personId } }));
  }
  for (const [id, expiresAt] of [
    [VALID, undefined],
    [EXPIRED, new Date('2026-11-02T08:59:00Z')],
  ] as const) {
    const announcement = newAnnouncement({ id, tenantId: TENANT, state: 'sending', expiresAt });
    await store.announcements.create(announcement, entry('announcement.create'));
    await store.ledger.freeze({ ...announcement, expiresAt: undefined }, NO_LIMITS);
    await sendToAll(store, announcement);
  }
  await store.close();
  return RunningApp.start({ DATA_DIR: dataDir });
}
