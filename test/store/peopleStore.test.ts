import { expect } from 'chai';
import type { PersonalChat } from '../../domain/people/person.ts';
import { onEachDatabase } from '../helpers/database.ts';

const CHAT: PersonalChat = {
  person: { tenantId: 'tenant-1', personId: 'person-1' },
  conversationId: 'conversation-1',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  channelAccountId: '29:1',
  botAccountId: '28:1',
  locale: 'fr',
};

onEachDatabase('people store', (database) => {
  it('says of one of 20 simultaneous first turns that the person is new', async () => {
    const { people } = await database.openStore();
    const known = await Promise.all(Array.from({ length: 20 }, () => people.remember(CHAT)));
    expect(known.filter(Boolean)).to.have.length(1);
  });

  it('gives back the newest reference of a chat', async () => {
    const { people } = await database.openStore();
    await people.remember(CHAT);
    await people.remember({ ...CHAT, serviceUrl: 'https://smba.trafficmanager.net/amer/', locale: 'en' });
    expect(await people.chatOf(CHAT.person)).to.deep.equal({
      ...CHAT,
      serviceUrl: 'https://smba.trafficmanager.net/amer/',
      locale: 'en',
    });
  });

  it('knows a forgotten person no more, and takes them as new', async () => {
    const { people } = await database.openStore();
    await people.remember(CHAT);
    await people.forget(CHAT.person);
    expect(await people.chatOf(CHAT.person)).to.equal(undefined);
    expect(await people.remember(CHAT)).to.equal(true);
  });

  it('gives no chat of a retired person, and takes them as new when they come back, once', async () => {
    const { people } = await database.openStore();
    await people.remember(CHAT);
    await people.retire(CHAT.person, 'app-removed');
    expect(await people.chatOf(CHAT.person)).to.equal(undefined);
    const known = await Promise.all(Array.from({ length: 10 }, () => people.remember(CHAT)));
    expect(known.filter(Boolean)).to.have.length(1);
    expect(await people.chatOf(CHAT.person)).to.deep.equal(CHAT);
  });

  it('notes when and why a person was retired first', async () => {
    const { people } = await database.openStore();
    await people.remember(CHAT);
    const first = database.now;
    await people.retire(CHAT.person, 'app-removed');
    database.now = new Date(first.getTime() + 1_000);
    await people.retire(CHAT.person, 'ConversationBlockedByUser');
    const rows = await database.rows('select retired_at, retired_why from personal_chats');
    expect(rows).to.deep.equal([{ retired_at: first, retired_why: 'app-removed' }]);
  });

  it('keeps market and guest as they were known where a turn does not tell', async () => {
    const { people } = await database.openStore();
    await people.remember({ ...CHAT, market: 'PT', isGuest: true });
    await people.remember({ ...CHAT, locale: 'en' });
    expect(await people.chatOf(CHAT.person)).to.deep.equal({ ...CHAT, locale: 'en', market: 'PT', isGuest: true });
    await people.remember({ ...CHAT, market: 'FR', isGuest: false });
    expect(await people.chatOf(CHAT.person)).to.deep.equal({ ...CHAT, market: 'FR' });
  });
});
