import { expect } from 'chai';
import type { Audience } from '../../../domain/announcements/audience.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import {
  changed,
  chat,
  claimed,
  EVERYONE,
  entry,
  NO_LIMITS,
  newAnnouncement,
  people,
  personsOf,
  sending,
  sendToAll,
  TENANT,
  team,
} from '../../helpers/storedAnnouncements.ts';
import { newEnrollment } from '../../helpers/storedEnrollments.ts';

onEachDatabase('audience', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  /** Whom an audience reaches once it is frozen. */
  async function reached(audience: Audience): Promise<readonly (string | undefined)[]> {
    return personsOf(await claimed(store, await sending(store, { audience })));
  }

  it('is everyone who ever wrote to the bot, of this tenant', async () => {
    await people(store, 2);
    await store.people.remember(chat(1, { person: { tenantId: 'tenant-2', personId: 'person-9' } }));
    expect(await reached(EVERYONE)).to.deep.equal(['person-1', 'person-2']);
  });

  it('is narrowed down by market and by language, both together', async () => {
    await store.people.remember(chat('pt', { market: 'PT', locale: 'pt' }));
    await store.people.remember(chat('br', { market: 'BR', locale: 'pt' }));
    await store.people.remember(chat('lisbon', { market: 'PT', locale: 'en' }));
    await store.people.remember(chat('unknown'));
    const audience = { ...EVERYONE, markets: ['PT', 'FR'] };
    expect(await reached(audience)).to.deep.equal(['person-lisbon', 'person-pt']);
    expect(await reached({ ...audience, locales: ['pt'] })).to.deep.equal(['person-pt']);
  });

  it('keeps a market that a later turn does not tell', async () => {
    await store.people.remember(chat(1, { market: 'PT' }));
    await store.people.remember(chat(1));
    expect(await reached({ ...EVERYONE, markets: ['PT'] })).to.deep.equal(['person-1']);
  });

  describe('by enrollment', () => {
    const states = [
      'started',
      'confirmation-sent',
      'confirmed',
      'link-opened',
      'purchased',
      'withdrawn',
      'expired',
    ] as const;
    beforeEach(async () => {
      await store.people.remember(chat('none'));
      for (const state of states) {
        await store.people.remember(chat(state));
        await store.enrollments.start(newEnrollment({ person: chat(state).person, state }));
      }
    });

    it('is whoever has confirmed nothing', async () => {
      const wanted = [
        'person-confirmation-sent',
        'person-expired',
        'person-none',
        'person-started',
        'person-withdrawn',
      ];
      expect(await reached({ ...EVERYONE, enrollment: 'not-enrolled' })).to.deep.equal(wanted);
    });

    it('is whoever confirmed and did not open Microsoft’s page, by their newest enrollment', async () => {
      const wanted = ['person-confirmed', 'person-withdrawn'];
      const { person } = chat('withdrawn');
      await store.enrollments.start(newEnrollment({ person, state: 'confirmed', startedAt: new Date('2026-11-03') }));
      expect(await reached({ ...EVERYONE, enrollment: 'link-not-opened' })).to.deep.equal(wanted);
    });
  });

  it('is the members of teams, each once, also those who never wrote to the bot: where they are, the team says', async () => {
    for (const id of ['team-a', 'team-b', 'team-c']) await store.recipients.rememberTeam(team(id));
    await people(store, 1);
    const member = (who: number) => ({ personId: `person-${who}`, isGuest: false });
    await store.recipients.noteTeamMembers(TENANT, 'team-a', [member(1), member(2)], 'round-1');
    await store.recipients.noteTeamMembers(TENANT, 'team-b', [member(2)], 'round-1');
    await store.recipients.noteTeamMembers(TENANT, 'team-c', [member(3)], 'round-1');
    const audience: Audience = { kind: 'team-members', teamIds: ['team-a', 'team-b'] };
    const deliveries = await claimed(store, await sending(store, { audience, fallbackLocale: 'fr' }));
    expect(deliveries.map(({ recipient }) => recipient)).to.have.deep.members([
      {
        ...{ kind: 'person', tenantId: TENANT, personId: 'person-1', conversationId: 'chat-1', locale: 'en' },
        ...{ serviceUrl: 'https://smba.trafficmanager.net/emea/', botAccountId: '28:bot' },
      },
      {
        ...{ kind: 'person', tenantId: TENANT, personId: 'person-2', conversationId: undefined, locale: 'fr' },
        ...{ serviceUrl: 'https://smba.trafficmanager.net/amer/', botAccountId: '28:bot' },
      },
    ]);
  });

  it('is the channels of teams in which the bot still is', async () => {
    await store.recipients.rememberTeam(team('team-a'));
    const audience: Audience = { kind: 'channels', teamIds: ['team-a', 'team-gone'] };
    const deliveries = await claimed(store, await sending(store, { audience, fallbackLocale: 'ja' }));
    expect(deliveries.map(({ recipient }) => recipient)).to.deep.equal([
      {
        ...{ kind: 'channel', tenantId: TENANT, personId: undefined, conversationId: 'team-a', locale: 'ja' },
        ...{ serviceUrl: 'https://smba.trafficmanager.net/amer/', botAccountId: '28:bot' },
      },
    ]);
  });

  it('leaves out, each with the first reason that there is: retired, guest, opted-out, told often enough', async () => {
    const limits = { mostPerPerson: 1, withinDays: 30 };
    const retired = ['retired'];
    const guests = ['retired', 'guest'];
    const optedOut = ['retired', 'guest', 'opted-out'];
    for (const who of [...optedOut, 'told']) await store.people.remember(chat(who));
    await sendToAll(store, await sending(store));
    for (const who of guests) await store.people.remember(chat(who, { isGuest: true }));
    for (const who of optedOut) await store.recipients.setWantsAnnouncements(chat(who).person, false);
    for (const who of retired) await store.people.retire(chat(who).person, 'app-removed');
    await store.people.remember(chat('new', { locale: 'de' }));
    const wanted = { total: 5, reachable: 1, byLocale: { de: 1 } };
    const skipped = { retired: 1, guest: 1, 'opted-out': 1, 'frequency-cap': 1 };
    expect(await store.ledger.count(TENANT, EVERYONE, limits)).to.deep.equal({ ...wanted, skipped });
    const announcement = await sending(store, {}, limits);
    expect(await store.ledger.counts(announcement.id)).to.include({ waiting: 1, skipped: 4 });
    const left = (await store.ledger.notReached(announcement.id, 0, 10)).map(({ personId, reason }) => [
      personId,
      reason,
    ]);
    expect(left).to.have.deep.members([
      ['person-retired', 'retired'],
      ['person-guest', 'guest'],
      ['person-opted-out', 'opted-out'],
      ['person-told', 'frequency-cap'],
    ]);
  });

  it('leaves out members of a team who opted out and then had their data deleted, until they want announcements again', async () => {
    const person = chat('forgotten').person;
    const audience: Audience = { kind: 'team-members', teamIds: ['team-a'] };
    await store.recipients.rememberTeam(team('team-a'));
    await store.people.remember(chat('forgotten'));
    await store.recipients.setWantsAnnouncements(person, false);
    await store.people.forget(person);
    await store.recipients.noteTeamMembers(
      TENANT,
      'team-a',
      [{ personId: person.personId, isGuest: false }],
      'round-1',
    );
    expect((await store.ledger.count(TENANT, audience, NO_LIMITS)).skipped).to.deep.equal({ 'opted-out': 1 });
    await store.people.remember(chat('forgotten'));
    expect((await store.ledger.count(TENANT, audience, NO_LIMITS)).skipped).to.deep.equal({ 'opted-out': 1 });
    await store.recipients.setWantsAnnouncements(person, true);
    await store.people.forget(person);
    await store.recipients.noteTeamMembers(
      TENANT,
      'team-a',
      [{ personId: person.personId, isGuest: false }],
      'round-1',
    );
    expect((await store.ledger.count(TENANT, audience, NO_LIMITS)).reachable).to.equal(1);
  });

  it('counts for the frequency cap what goes out just now, and forgets what is long ago', async () => {
    const limits = { mostPerPerson: 1, withinDays: 30 };
    await people(store, 1);
    const first = await sending(store, {}, limits);
    expect(await store.ledger.count(TENANT, EVERYONE, limits)).to.include({ reachable: 0 });
    await sendToAll(store, first);
    database.now = new Date(database.now.getTime() + 29 * 86_400_000);
    expect(await store.ledger.count(TENANT, EVERYONE, limits)).to.include({ reachable: 0 });
    database.now = new Date(database.now.getTime() + 2 * 86_400_000);
    expect(await store.ledger.count(TENANT, EVERYONE, limits)).to.include({ reachable: 1 });
  });

  it('counts for the frequency cap who waits for a paused one, until it was paused so long ago that it may never go on', async () => {
    const limits = { mostPerPerson: 1, withinDays: 30 };
    await people(store, 1);
    const waiting = await sending(store, {}, limits);
    await store.announcements.save(
      changed(waiting, { state: 'paused', updatedAt: database.now }),
      entry('announcement.pause'),
    );
    const days = async (count: number) => {
      database.now = new Date(database.now.getTime() + count * 86_400_000);
      return await store.ledger.count(TENANT, EVERYONE, limits);
    };
    expect(await days(29)).to.include({ reachable: 0 });
    expect(await days(2)).to.include({ reachable: 1 });
  });

  it('is frozen: who comes later gets nothing, and nobody stands in it twice, however often it is done', async () => {
    await people(store, 3);
    const announcement = await sending(store);
    await Promise.all([1, 2, 3].map(() => store.ledger.freeze(announcement, NO_LIMITS)));
    expect(await store.ledger.counts(announcement.id)).to.include({ waiting: 3 });
    await store.people.remember(chat('later'));
    expect(personsOf(await claimed(store, announcement))).to.deep.equal(['person-1', 'person-2', 'person-3']);
  });

  it('does not take up again whoever had their data deleted, though it cannot tell who that was', async () => {
    await people(store, 2);
    const announcement = await sending(store);
    await store.enrollments.deleteAllOf(chat(1).person, 'nonce');
    await store.ledger.freeze(announcement, NO_LIMITS);
    expect(await store.ledger.counts(announcement.id)).to.include({ waiting: 2 });
    const rows = await database.rows('select * from deliveries');
    expect(JSON.stringify(rows)).to.contain('person-2').and.not.to.contain('person-1').and.not.to.contain('chat-1');
    expect(personsOf(await claimed(store, announcement))).to.deep.equal(['person-2']);
  });

  it('of nobody is sent at once', async () => {
    const announcement = newAnnouncement({ state: 'sending' });
    await store.announcements.create(announcement, entry('announcement.create'));
    expect(await store.ledger.claim(announcement.id, 10, 250, 40)).to.deep.include({ rest: 'done' });
    expect((await store.announcements.byId(TENANT, announcement.id))?.state).to.equal('sent');
  });
});
