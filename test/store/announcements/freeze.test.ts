import { expect } from 'chai';
import type { Store } from '../../../store/store.ts';
import { onServer } from '../../helpers/database.ts';
import { entry, newAnnouncement, sendToAll } from '../../helpers/storedAnnouncements.ts';

const LIMITS = { mostPerPerson: 2, withinDays: 7 };
const EVERYONE = 50_000;

onServer('freezing an audience of fifty thousand', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
    await database.rows(`
      insert into personal_chats
        (tenant_id, person_id, conversation_id, service_url, channel_account_id, bot_account_id, locale, market)
      select 'tenant-1', 'person-' || n, 'chat-' || n, 'https://smba.trafficmanager.net/emea/', '29:' || n, '28:bot', 'en',
        case when n <= 60 then 'LI' else 'DE' end
      from generate_series(1, ${EVERYONE}) n`);
  });

  const freeze = async (markets: readonly string[], limits = LIMITS) => {
    const announcement = newAnnouncement({ state: 'sending', audience: { kind: 'people', markets, locales: [] } });
    await store.announcements.create(announcement, entry('announcement.create'));
    return { announcement, counts: await store.ledger.freeze(announcement, limits) };
  };

  it('keeps to the frequency cap also where another announcement is frozen at the same moment', async function () {
    this.timeout(120_000);
    const once = { mostPerPerson: 1, withinDays: 7 };
    const both = await Promise.all([freeze([], once), freeze([], once)]);
    expect(both.reduce((sum, { counts }) => sum + counts.waiting, 0)).to.equal(EVERYONE);
  });

  it('is a matter of seconds also where the statistics know of a pilot of sixty alone', async function () {
    this.timeout(120_000);
    const { announcement: pilot } = await freeze(['LI']);
    await sendToAll(store, pilot);
    await database.rows('analyze');
    // Rejects where a statement takes too long: fifteen seconds.
    expect((await freeze([])).counts).to.include({ waiting: EVERYONE });
    expect((await freeze([])).counts).to.include({ waiting: EVERYONE - 60, skipped: 60 });
    expect((await freeze([])).counts).to.include({ waiting: 0, skipped: EVERYONE });
  });
});
