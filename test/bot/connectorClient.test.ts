import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Activity, ConversationReference } from 'botframework-schema';
import { expect } from 'chai';
import { ConnectorError } from '../../bot/connector/connectorError.ts';
import { ConnectorClient } from '../../bot/connectorClient.ts';
import { message, senderOf } from '../helpers/activities.ts';
import { type ConnectorStandIn, type Fault, startConnectorStandIn } from '../helpers/connectorStandIn.ts';
import { type EchoBot, startEchoBot, teamsConfig } from '../helpers/echoBot.ts';
import { startLoopbackServer } from '../helpers/loopbackServer.ts';
import { post } from '../helpers/signedActivity.ts';

const CHAT = 'a:chat/with;odd?id@thread.v2';

describe('connector client', () => {
  let teams: ConnectorStandIn;
  let client: ConnectorClient;
  let pauses: number[];

  beforeEach(async () => {
    teams = await startConnectorStandIn();
    pauses = [];
    client = new ConnectorClient(teams.url, undefined, {
      // What two tests wait for in earnest; on a busy machine an answer may take half a second.
      timeoutMs: 1_500,
      random: () => 1,
      pause: async (ms) => pauses.push(ms),
    });
  });

  afterEach(() => teams.close());

  function send(text = 'hello'): Promise<{ id: string }> {
    return client.conversations.sendToConversation(CHAT, { type: 'message', text });
  }

  async function failureOf(call: Promise<unknown>): Promise<ConnectorError> {
    const error = await call.catch((reason: unknown) => reason);
    if (error instanceof ConnectorError) return error;
    throw new Error('It did not fail as expected', { cause: error });
  }

  it('stops reading an answer that has no end', async () => {
    const endless = await startLoopbackServer(async (_request, response) => {
      const write = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', write).on('error', () => undefined);
      write();
    });
    const patient = new ConnectorClient(endless.url, undefined, {
      ...{ timeoutMs: 10_000, random: () => 1 },
      pause: async (ms) => pauses.push(ms),
    });
    const failure = await failureOf(patient.conversations.sendToConversation(CHAT, { type: 'message' }));
    expect(failure).to.include({ code: 'ETOOLARGE', effect: 'unknown', method: 'POST' });
    await endless.close();
  });

  describe('speaks the REST API', () => {
    it('sends, replies, updates and deletes', async () => {
      const first = await send();
      await client.conversations.replyToActivity(CHAT, 'f:1', { type: 'message', text: 'reply' });
      const changed = await client.conversations.updateActivity(CHAT, first.id, { type: 'message', text: 'changed' });
      expect(changed.id).to.equal(first.id);
      const shown = teams.sent(CHAT);
      expect(shown.map(({ activity, replyToId, updates }) => [activity.text, replyToId, updates])).to.deep.equal([
        ['changed', undefined, 1],
        ['reply', 'f:1', 0],
      ]);
      await client.conversations.deleteActivity(CHAT, first.id);
      expect(teams.sent(CHAT)[0]?.deleted).to.equal(true);
    });

    it('keeps every field of an entity, which citations need', async () => {
      const entities = [
        { type: 'https://schema.org/Message', citation: [{ position: 1, appearance: { name: 'FAQ' } }] },
      ];
      await client.conversations.sendToConversation(CHAT, { type: 'message', entities });
      expect(teams.sent(CHAT)[0]?.activity.entities).to.deep.equal(entities);
    });

    it('begins a conversation', async () => {
      const created = await client.conversations.createConversation({ isGroup: false, members: [] });
      await client.conversations.sendToConversation(created.id, { type: 'message', text: 'first' });
      expect(teams.sent(created.id)).to.have.length(1);
    });

    it('reads members, whole and by the page', async () => {
      const members = ['1', '2', '3'].map((id) => ({ id: `29:${id}`, aadObjectId: id, name: `Person ${id}` }));
      teams.setMembers(CHAT, members);
      expect(await client.conversations.getConversationMembers(CHAT)).to.deep.equal(members);
      expect(await client.conversations.getConversationMember(CHAT, '29:2')).to.deep.equal(members[1]);
      const page = await client.conversations.getConversationPagedMembers(CHAT, { pageSize: 2 });
      const { continuationToken = '' } = page;
      const rest = await client.conversations.getConversationPagedMembers(CHAT, { pageSize: 2, continuationToken });
      expect([...page.members, ...rest.members]).to.deep.equal(members);
      expect(rest.continuationToken).to.equal(undefined);
    });

    it('uses one connection for calls that follow each other', async () => {
      await send();
      await send();
      expect(new Set(teams.requests.map(({ connection }) => connection)).size).to.equal(1);
    });
  });

  describe('repeats', () => {
    const repeated: readonly [title: string, fault: Fault, pauses: readonly number[]][] = [
      ['what Teams throttled, after the time it asks for', { kind: 'status', status: 429, retryAfter: 2 }, [2_000]],
      ['what Teams throttled without a time, after a short one', { kind: 'status', status: 429 }, [300]],
      ['what Teams refused for now', { kind: 'status', status: 412 }, [300]],
    ];
    for (const [title, fault, expected] of repeated) {
      it(`a send: ${title}`, async () => {
        teams.fail(fault);
        await send();
        expect(pauses).to.deep.equal(expected);
        expect(teams.sent(CHAT)).to.have.length(1);
      });
    }

    const replaceable: readonly [title: string, fault: Fault][] = [
      ['a gateway error', { kind: 'status', status: 503 }],
      ['a gateway error after the work was done', { kind: 'status', status: 502, after: true }],
      ['a reset', { kind: 'reset' }],
      ['a reset after the work was done', { kind: 'reset', after: true }],
      ['no answer in time', { kind: 'hang' }],
    ];
    for (const [title, fault] of replaceable) {
      it(`an update, which does the same twice: after ${title}`, async () => {
        const { id } = await send();
        teams.fail(fault);
        await client.conversations.updateActivity(CHAT, id, { type: 'message', text: 'changed' });
        expect(teams.sent(CHAT).map(({ activity }) => activity.text)).to.deep.equal(['changed']);
        expect(pauses).to.deep.equal([300]);
      });
    }

    it('what could not be sent for lack of a connection, and then says that nothing was done', async () => {
      await teams.close();
      const error = await failureOf(send());
      expect(error).to.deep.include({ status: undefined, code: 'ECONNREFUSED', effect: 'none' });
      expect(pauses).to.deep.equal([300, 600]);
      teams = await startConnectorStandIn();
    });

    it('three times at most', async () => {
      for (let times = 0; times < 4; times += 1) teams.fail({ kind: 'status', status: 429, retryAfter: 1 });
      const error = await failureOf(send());
      expect(error).to.deep.include({ status: 429, effect: 'none', retryAfterMs: 1_000 });
      expect(teams.requests).to.have.length(3);
    });

    it('nothing for which Teams asks a long pause, and says how long', async () => {
      teams.fail({ kind: 'status', status: 429, retryAfter: 60 });
      expect(await failureOf(send())).to.deep.include({ status: 429, retryAfterMs: 60_000 });
      expect(pauses).to.deep.equal([]);
    });
  });

  describe('sends only once what Teams may have received', () => {
    const once: readonly [title: string, fault: Fault, facts: Partial<ConnectorError>, shown: number][] = [
      ['an error of Teams', { kind: 'status', status: 500 }, { status: 500, effect: 'unknown' }, 0],
      [
        'an error after the work was done',
        { kind: 'status', status: 500, after: true },
        { status: 500, effect: 'unknown' },
        1,
      ],
      ['a gateway error', { kind: 'status', status: 502, after: true }, { status: 502, effect: 'unknown' }, 1],
      ['a reset', { kind: 'reset' }, { status: undefined, code: 'ECONNRESET', effect: 'unknown' }, 0],
      ['a reset after the work was done', { kind: 'reset', after: true }, { code: 'ECONNRESET', effect: 'unknown' }, 1],
      [
        'no answer in time',
        { kind: 'hang', after: true },
        { status: undefined, code: 'ETIMEDOUT', effect: 'unknown' },
        1,
      ],
      [
        'a person who blocked the bot',
        { kind: 'status', status: 403, code: 'ConversationBlockedByUser' },
        { status: 403, code: 'ConversationBlockedByUser', effect: 'none' },
        0,
      ],
      [
        'a conversation that is gone',
        { kind: 'status', status: 404, code: 'ConversationNotFound' },
        { status: 404, code: 'ConversationNotFound', effect: 'none' },
        0,
      ],
    ];
    for (const [title, fault, facts, shown] of once) {
      it(`after ${title}`, async () => {
        teams.fail(fault);
        expect(await failureOf(send())).to.deep.include(facts);
        expect(teams.requests).to.have.length(1);
        expect(teams.sent(CHAT)).to.have.length(shown);
      });
    }
  });

  it('names neither text nor conversation in an error', async () => {
    teams.fail({ kind: 'status', status: 403, code: 'ConversationBlockedByUser' });
    const error = await failureOf(send('a private text'));
    expect(error.message).to.equal('Teams answered POST with 403 ConversationBlockedByUser');
  });

  describe('behind the SDK', () => {
    let bot: EchoBot;
    let logic: (context: TurnContext) => Promise<void>;

    beforeEach(async () => {
      bot = await startEchoBot(teamsConfig({}), { logic: (context) => logic(context) });
    });

    afterEach(() => bot.close());

    /** Has the bot run `next` in a turn, and throws what it failed with. */
    async function inTurn(next: (context: TurnContext) => Promise<void>): Promise<void> {
      logic = next;
      await post(bot.url, JSON.stringify(message(senderOf(teams.url, { conversationId: CHAT }), 'hello')));
      if (bot.errors[0] !== undefined) throw bot.errors[0];
    }

    it('sends, updates and deletes by the turn context', async () => {
      await inTurn(async (context) => {
        const sent = await context.sendActivity('first');
        await context.updateActivity({ type: 'message', id: sent?.id, text: 'changed' });
        const other = await context.sendActivity('second');
        await context.deleteActivity(other?.id ?? '');
      });
      expect(teams.sent(CHAT).map(({ activity, deleted }) => [activity.text, deleted])).to.deep.equal([
        ['changed', false],
        ['second', true],
      ]);
    });

    it('serves TeamsInfo: a member, members by the page, a team and its channels', async () => {
      const dana = { id: '29:dana', aadObjectId: 'dana', name: 'Dana', email: 'dana@contoso.com' };
      teams.setMembers(CHAT, [dana]);
      await inTurn(async (context) => {
        expect(await TeamsInfo.getMember(context, 'dana')).to.deep.equal(dana);
        expect((await TeamsInfo.getPagedMembers(context)).members).to.deep.equal([dana]);
        expect((await TeamsInfo.getTeamDetails(context, '19:team')).name).to.equal('A team');
        expect(await TeamsInfo.getTeamChannels(context, '19:team')).to.have.length(1);
      });
    });

    it('sends outside a turn, by a kept reference', async () => {
      let reference: Partial<ConversationReference> = {};
      await inTurn(async (context) => {
        const { conversation, serviceUrl, channelId, from, recipient } = context.activity;
        reference = { conversation, serviceUrl, channelId, user: from, bot: recipient };
      });
      await bot.adapter.continueConversationAsync('', reference, async (context) => {
        await context.sendActivity('later');
      });
      expect(teams.sent(CHAT).map(({ activity }) => activity.text)).to.deep.equal(['later']);
    });

    it('makes one client for a service url, for all turns', async () => {
      const clients = new Set<unknown>();
      for (let turns = 0; turns < 3; turns += 1) {
        await inTurn(async (context) => void clients.add(context.turnState.get(bot.adapter.ConnectorClientKey)));
      }
      expect(clients.size).to.equal(1);
    });

    it('never talks to a service url that is not allowed, whoever kept it', async () => {
      const elsewhere = {
        serviceUrl: 'https://connector.example/',
        conversation: { id: CHAT } as Activity['conversation'],
      };
      const sending = bot.adapter.continueConversationAsync('', elsewhere, async () => undefined);
      expect(await sending.catch((error: Error) => error.message)).to.equal('The service url is not allowed.');
    });
  });
});
