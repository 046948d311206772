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
});
