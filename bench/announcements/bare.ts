import type { BotFrameworkAuthentication } from 'botframework-connector';
import { pino } from 'pino';
import { createAdapter } from '../../bot/adapter.ts';
import { announcementCards } from '../../bot/announcements/announcementCards.ts';
import { TeamsMessenger } from '../../bot/teamsMessenger.ts';
import { chat } from '../../test/helpers/storedAnnouncements.ts';
import { BENCH_ANNOUNCEMENT, benchCard } from './announcement.ts';
import type { SenderTask } from './senderTask.ts';

/** The loop is at its best with so many: with 250 it sends a fifth less a second. */
const AT_ONCE = 100;

/** What the ledger is measured against: the same cards to the same people by `continueConversationAsync`, nothing written down. */
export async function sendBare(authentication: BotFrameworkAuthentication, task: SenderTask): Promise<void> {
  const log = pino({ level: 'silent' });
  const adapter = createAdapter({ authentication, middleware: [], onTurnError: async () => undefined, log });
  const messenger = new TeamsMessenger(adapter, '');
  const activityFor = announcementCards(BENCH_ANNOUNCEMENT, benchCard);
  let next = 1;
  async function loop(): Promise<void> {
    for (let who = next; who <= task.people; who = next) {
      next += 1;
      const place = { conversationId: `a:person-${who}`, serviceUrl: task.serviceUrl };
      await messenger.inChat(chat(who, place), async (context) => {
        await context.sendActivity(activityFor(who % 2 === 0 ? 'en' : 'de'));
      });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, loop));
}
