import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import { SendingWatch } from '../../../bot/announcements/sendingWatch.ts';
import { workAnnouncements } from '../../../bot/announcements/workAnnouncements.ts';
import { createAuthentication } from '../../../bot/authentication.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { teamsConfig } from '../../helpers/echoBot.ts';
import { simpleCard } from '../../helpers/sendingTrial.ts';
import { changed, chat, entry, FAST, NO_LIMITS, newAnnouncement, team } from '../../helpers/storedAnnouncements.ts';
import { startTeamsService, type TeamsService } from '../../helpers/teamsService.ts';
import { until } from '../../helpers/until.ts';

const clock = () => new Date();

onEachDatabase('The jobs of announcements', (database) => {
  let teams: TeamsService;
  let stores: readonly Store[];
  let stop: AbortController;

  beforeEach(async () => {
    teams = await startTeamsService({ tenantLimits: [] });
    stop = new AbortController();
    stores = [await database.openStore({ clock }), await database.openStore({ clock })];
    for (const store of stores) await work(store);
  });

  afterEach(async () => {
    stop.abort();
    await Promise.all(stores.map((store) => store.close()));
    await teams.close();
  });

  /** One instance of the bot. */
  async function work(store: Store): Promise<void> {
    const authentication = await createAuthentication(teamsConfig({}));
    await workAnnouncements({
      ...{ store, clock, sleep: pause, random: Math.random, newId: () => crypto.randomUUID(), stop: stop.signal },
      settings: { perSecond: FAST, limits: NO_LIMITS, confirmAbove: 50, smallestGroup: 5 },
      makeCard: simpleCard,
      makeWithdrawnCard: simpleCard,
      connect: (serviceUrl, policy) => authentication.conversationsAt(serviceUrl, policy),
      watch: new SendingWatch(clock),
      log: pino({ level: 'silent' }),
    });
  }

  /** Schedules an announcement for now, and waits until it is sent. */
  async function send(changes: Partial<Announcement>): Promise<Announcement> {
    const [store] = stores as [Store];
    const draft = newAnnouncement({ state: 'approved', ...changes });
    await store.announcements.create(draft, entry('announcement.create'));
    const scheduled = changed(draft, { state: 'scheduled', sendAt: clock() });
    await store.announcements.save(scheduled, entry('announcement.schedule'), [{ kind: 'prepare', at: clock() }]);
    return until(async () => {
      const now = await store.announcements.forWork(draft.id);
      return now?.state === 'sent' && now;
    });
  }

  it('two instances send it to everybody once, and take it back from everybody', async () => {
    const [store] = stores as [Store];
    for (let who = 0; who < 60; who += 1)
      await store.people.remember(chat(who, { conversationId: `a:person-${who}`, serviceUrl: teams.url }));
    teams.model.people.set('person-7', 'blocked');
    teams.model.people.loseChat('person-8');
    const announcement = await send({});
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 59, unreachable: 1 });
    const received = teams.model.received.countsOf(announcement.id);
    expect([...received.values()]).to.deep.equal(Array(59).fill(1));
    expect(await store.people.chatOf(chat(7).person)).to.equal(undefined);
    expect((await store.people.chatOf(chat(8).person))?.conversationId).to.equal('a:person-8;1');

    const recall = {
      id: 'recall-1',
      announcementId: announcement.id,
      kind: 'recall',
      texts: {},
      by: 'author',
      at: clock(),
    } as const;
    await store.amendments.begin(recall, changed(announcement, {}), entry('announcement.recall'));
    await until(async () => (await store.ledger.counts(announcement.id)).recalled === 59);
    expect(teams.model.received.of(announcement.id).filter(({ isDeleted }) => !isDeleted)).to.deep.equal([]);
  }).timeout(30_000);

  it('members of a team get it in chats that are opened for it, guests not', async () => {
    const [store] = stores as [Store];
    await store.recipients.rememberTeam(team('19:team', { serviceUrl: teams.url }));
    const members = Array.from({ length: 20 }, (_, n) => ({
      id: `29:${n}`,
      aadObjectId: `member-${n}`,
      name: `Member ${n}`,
    }));
    const guest = {
      id: '29:guest',
      aadObjectId: 'guest',
      name: 'Guest',
      userPrincipalName: 'g_x.com#EXT#@contoso.com',
    };
    teams.model.setRoster('19:team', [...members, guest]);
    const announcement = await send({ audience: { kind: 'team-members', teamIds: ['19:team'] } });
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 20, skipped: 1 });
    expect([...teams.model.received.countsOf(announcement.id).values()]).to.deep.equal(Array(20).fill(1));
    expect(teams.model.people.openedOf('member-3')).to.equal(1);
  }).timeout(30_000);
});
