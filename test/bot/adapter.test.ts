import type { TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { NotFinishedError } from '../../bot/middleware/dropDuplicates.ts';
import { execute, installation, message, senderOf } from '../helpers/activities.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../helpers/connectorStandIn.ts';
import { type EchoBot, startEchoBot, teamsConfig } from '../helpers/echoBot.ts';
import { type Answer, post } from '../helpers/signedActivity.ts';

describe('adapter', () => {
  let teams: ConnectorStandIn;
  let bot: EchoBot;
  let logic: (context: TurnContext) => Promise<void>;
  let onTurnError: (context: TurnContext) => Promise<void>;

  beforeEach(async () => {
    teams = await startConnectorStandIn();
    logic = () => Promise.reject(new Error('secret detail'));
    onTurnError = async () => undefined;
    bot = await startEchoBot(teamsConfig({}), {
      logic: (context) => logic(context),
      onTurnError: (context) => onTurnError(context),
    });
  });

  afterEach(async () => {
    await bot.close();
    await teams.close();
  });

  function ask(): Promise<Answer> {
    return post(bot.url, JSON.stringify(message(senderOf(teams.url), 'hello')));
  }

  function click(): Promise<Answer> {
    return post(bot.url, JSON.stringify(execute(senderOf(teams.url), {})));
  }

  it('answers an invoke with what the bot says', async () => {
    logic = async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode: 200 } } });
    };
    expect(await click()).to.deep.equal({ status: 200, text: '{"statusCode":200}' });
  });

  it('lets the bot tell the person that a turn failed, and Teams that it was handled', async () => {
    onTurnError = async (context) => {
      await context.sendActivity('Something went wrong.');
    };
    expect(await ask()).to.deep.equal({ status: 200, text: '' });
    expect(teams.sent('a:personal-chat-1').map(({ activity }) => activity.text)).to.deep.equal([
      'Something went wrong.',
    ]);
    expect(bot.errors[0]?.message).to.equal('secret detail');
  });

  it('has Teams deliver a message again where even that fails, and goes on', async () => {
    onTurnError = () => Promise.reject(new Error('secret detail'));
    expect(await ask()).to.deep.equal({ status: 500, text: '' });
    logic = async () => undefined;
    expect((await ask()).status).to.equal(200);
  });

  it('has Teams deliver again what failed and is no message, since nobody is told of it', async () => {
    const answer = await post(bot.url, JSON.stringify(installation(senderOf(teams.url), 'add')));
    expect(answer).to.deep.equal({ status: 500, text: '' });
  });

  it('answers a failed invoke with 500 and no text, even where an answer stood ready', async () => {
    logic = async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
      throw new Error('secret detail');
    };
    expect(await click()).to.deep.equal({ status: 500, text: '' });
  });

  it('asks Teams to deliver again, and tells nobody of it, what another process may have in hand', async () => {
    onTurnError = async (context) => {
      await context.sendActivity('Something went wrong.');
    };
    logic = () => Promise.reject(new NotFinishedError());
    expect(await ask()).to.deep.equal({ status: 503, text: '' });
    expect(await click()).to.deep.equal({ status: 503, text: '' });
    expect(teams.sent('a:personal-chat-1')).to.deep.equal([]);
  });

  it('answers a failed invoke as the bot wants to', async () => {
    onTurnError = async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { error: 'told' } } });
    };
    expect(await click()).to.deep.equal({ status: 200, text: '{"error":"told"}' });
  });
});
