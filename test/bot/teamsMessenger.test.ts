import { expect } from 'chai';
import { TeamsMessenger } from '../../bot/teamsMessenger.ts';
import type { PersonalChat } from '../../domain/people/person.ts';
import { TENANT } from '../helpers/activities.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../helpers/connectorStandIn.ts';
import { type EchoBot, productionTeamsConfig, startEchoBot } from '../helpers/echoBot.ts';
import { type Issuer, startIssuer } from '../helpers/issuer.ts';

const APP_ID = 'app-of-messenger-test';

describe('teamsMessenger', () => {
  let issuer: Issuer;
  let teams: ConnectorStandIn;
  let bot: EchoBot;
  let messenger: TeamsMessenger;
  let chat: PersonalChat;

  beforeEach(async () => {
    [issuer, teams] = await Promise.all([startIssuer(), startConnectorStandIn()]);
    const environment = {
      ...issuer.environment(APP_ID),
      MicrosoftAppTenantId: TENANT,
      ALLOWED_SERVICE_URLS: teams.url,
    };
    bot = await startEchoBot(productionTeamsConfig(environment));
    messenger = new TeamsMessenger(bot.adapter, APP_ID);
    chat = {
      person: { tenantId: TENANT, personId: 'person-1' },
      conversationId: 'a:chat-of-person-1',
      serviceUrl: teams.url,
      channelAccountId: '29:person-1',
      botAccountId: '28:bot',
      locale: 'en',
    };
  });

  afterEach(() => Promise.all([bot.close(), teams.close(), issuer.close()]));

  it('speaks in a chat without being spoken to, to the person and in the name of the bot', async () => {
    await messenger.inChat(chat, async (context) => {
      await context.sendActivity('Your card has changed');
    });
    const [sent, ...others] = teams.sent(chat.conversationId);
    expect(sent?.activity).to.deep.include({ text: 'Your card has changed', from: { id: '28:bot', name: '' } });
    expect(sent?.activity.recipient).to.include({ id: '29:person-1' });
    expect(others).to.deep.equal([]);
    expect(teams.requests[0]?.authorization).to.equal(`Bearer ${issuer.botToken}`);
  });

  it('fails with what Teams said, so that nobody takes it for done, and tells the person nothing', async () => {
    teams.fail({ kind: 'status', status: 403, code: 'ConversationBlockedByUser' });
    const failure = await messenger
      .inChat(chat, async (context) => {
        await context.sendActivity('hello');
      })
      .catch((error: unknown) => error);
    expect(failure).to.include({ status: 403, code: 'ConversationBlockedByUser', effect: 'none' });
    expect(bot.errors).to.deep.equal([]);
    expect(teams.sent(chat.conversationId)).to.deep.equal([]);
  });

  it('fails with whatever the logic threw', async () => {
    for (const thrown of [new RangeError('a bug'), undefined, 'text']) {
      const outcome = await messenger
        .inChat(chat, () => Promise.reject(thrown))
        .then(
          () => 'done',
          (error: unknown) => ({ error }),
        );
      expect(outcome).to.deep.equal({ error: thrown });
    }
  });
});
