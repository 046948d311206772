import { expect } from 'chai';
import { roundOf } from '../../domain/announcements/recipients.ts';
import type { Store } from '../../store/store.ts';
import { onEachDatabase } from '../helpers/database.ts';
import { chat, NO_LIMITS, sending, sendToAll, sent, TENANT, team } from '../helpers/storedAnnouncements.ts';

onEachDatabase('recipient store', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  it('takes it that a person wants announcements until they say that they do not, and again when they say so', async () => {
    const { person } = chat(1);
    await store.people.remember(chat(1));
    const wants = [await store.recipients.wantsAnnouncements(person)];
    for (const wanted of [false, true]) {
      await store.recipients.setWantsAnnouncements(person, wanted);
      wants.push(await store.recipients.wantsAnnouncements(person));
    }
    expect(wants).to.deep.equal([true, false, true]);
    expect(await store.recipients.wantsAnnouncements(chat('unknown').person)).to.equal(true);
  });

  it('keeps an opt-out over turns, and when the app is removed and comes back', async () => {
    await store.people.remember(chat(1));
    await store.recipients.setWantsAnnouncements(chat(1).person, false);
    await store.people.retire(chat(1).person, 'app-removed');
    await store.people.remember(chat(1));
    expect(await store.recipients.wantsAnnouncements(chat(1).person)).to.equal(false);
  });

  it('counts the announcements that a person received, none of them that did not reach them', async () => {
    await store.people.remember(chat(1));
    await store.people.remember(chat(2));
    await sendToAll(store, await sending(store));
    await sendToAll(store, await sending(store), (delivery) =>
      delivery.recipient.personId === 'person-1' ? { kind: 'unconfirmed', code: '502' } : sent(delivery),
    );
    const counts = [1, 2, 3].map((who) => store.recipients.received(chat(who).person));
    expect(await Promise.all(counts)).to.deep.equal([1, 2, 0]);
  });

  it('knows the teams of a tenant by their newest names, until the bot leaves them', async () => {
    await store.recipients.rememberTeam(team('team-b', { name: 'Sales' }));
    await store.recipients.rememberTeam(team('team-a', { name: 'Zebra' }));
    await store.recipients.rememberTeam(team('team-a', { name: 'Finance' }));
    await store.recipients.rememberTeam(team('team-c', { tenantId: 'tenant-2' }));
    const teams = [team('team-a', { name: 'Finance' }), team('team-b', { name: 'Sales' })];
    expect(await store.recipients.teams(TENANT)).to.deep.equal(teams);
    await store.recipients.forgetTeam(TENANT, 'team-a');
    expect(await store.recipients.teams(TENANT)).to.have.length(1);
  });

  describe('members of a team', () => {
    const members = async () => {
      const audience = { kind: 'team-members', teamIds: ['team-a'] } as const;
      const { reachable, skipped } = await store.ledger.count(TENANT, audience, NO_LIMITS);
      return { reachable, guests: skipped.guest ?? 0 };
    };
    const member = (personId: string, isGuest = false) => ({ personId, isGuest });
    beforeEach(() => store.recipients.rememberTeam(team('team-a')));

    it('are those of the last listing: who left since falls out, who became a guest is one', async () => {
      const { recipients } = store;
      await recipients.noteTeamMembers(TENANT, 'team-a', [member('a'), member('b')], 'first');
      await recipients.noteTeamMembers(TENANT, 'team-a', [member('c'), member('c')], 'first');
      await recipients.endRound(TENANT, 'team-a', 'first');
      expect(await members()).to.deep.equal({ reachable: 3, guests: 0 });
      await recipients.noteTeamMembers(TENANT, 'team-a', [member('b', true), member('d')], 'second');
      expect(await members()).to.deep.equal({ reachable: 3, guests: 1 });
      await recipients.endRound(TENANT, 'team-a', 'second');
      expect(await members()).to.deep.equal({ reachable: 1, guests: 1 });
    });

    it('are all those of a listing that ends, also where others of the same team began and ended meanwhile', async () => {
      const { recipients } = store;
      const [earlier, later] = [0, 1].map((ms) => roundOf(new Date(database.now.getTime() + ms), 'id')) as [
        string,
        string,
      ];
      const note = (round: string, ...ids: string[]) =>
        recipients.noteTeamMembers(
          TENANT,
          'team-a',
          ids.map((id) => member(id)),
          round,
        );
      await note('0d9c2c1e-8f3a', 'left');
      await note(earlier, 'a', 'b');
      await note(later, 'a');
      await note(earlier, 'c');
      await recipients.endRound(TENANT, 'team-a', earlier);
      expect(await members()).to.deep.equal({ reachable: 3, guests: 0 });
      await note(later, 'b', 'c');
      await recipients.endRound(TENANT, 'team-a', later);
      expect(await members()).to.deep.equal({ reachable: 3, guests: 0 });
      await note(later, 'a');
      await note(earlier, 'a');
      await recipients.endRound(TENANT, 'team-a', later);
      expect(await members()).to.deep.equal({ reachable: 3, guests: 0 });
    });

    it('go with their team, and with a person’s data', async () => {
      const { recipients } = store;
      await recipients.noteTeamMembers(TENANT, 'team-a', [member('a'), member('b')], 'first');
      await store.enrollments.deleteAllOf({ tenantId: TENANT, personId: 'a' }, 'nonce');
      expect(await members()).to.deep.equal({ reachable: 1, guests: 0 });
      await recipients.forgetTeam(TENANT, 'team-a');
      await recipients.noteTeamMembers(TENANT, 'team-a', [member('c')], 'first');
      expect(await database.rows('select * from team_members')).to.deep.equal([]);
    });
  });
});
