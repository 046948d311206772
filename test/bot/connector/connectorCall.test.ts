import type { AppCredentials } from 'botframework-connector';
import { expect } from 'chai';
import { ConnectorError } from '../../../bot/connector/connectorError.ts';
import { TokenError } from '../../../bot/connector/tokenError.ts';
import { ConnectorClient } from '../../../bot/connectorClient.ts';
import { TeamsCredentials } from '../../../bot/teamsCredentials.ts';
import { type ConnectorStandIn, type Fault, startConnectorStandIn } from '../../helpers/connectorStandIn.ts';

const CHAT = 'a:chat-of-anna';

describe('connector client, told to make each call once', () => {
  let teams: ConnectorStandIn;
  let pauses: number[];

  beforeEach(async () => {
    teams = await startConnectorStandIn();
    pauses = [];
  });

  afterEach(() => teams.close());

  async function failureOf(call: Promise<unknown>): Promise<ConnectorError> {
    const error = await call.catch((reason: unknown) => reason);
    if (error instanceof ConnectorError) return error;
    throw new Error('It did not fail as expected', { cause: error });
  }

  const faults: readonly [title: string, fault: Fault][] = [
    ['a throttled send', { kind: 'status', status: 429, retryAfter: 1 }],
    ['a send refused for now', { kind: 'status', status: 412 }],
    ['a send behind a gateway', { kind: 'status', status: 503 }],
    ['a send that was reset', { kind: 'reset' }],
  ];
  for (const [title, fault] of faults) {
    it(`does not repeat ${title}`, async () => {
      const once = new ConnectorClient(teams.url, undefined, { once: true });
      teams.fail(fault);
      await failureOf(once.conversations.sendToConversation(CHAT, { type: 'message', text: 'once' }));
      expect(teams.requests).to.have.length(1);
    });
  }

  it('nor what found no connection', async () => {
    await teams.close();
    const once = new ConnectorClient(teams.url, undefined, { once: true, pause: async (ms) => pauses.push(ms) });
    const failure = await failureOf(once.conversations.createConversation({}));
    expect(failure).to.include({ code: 'ECONNREFUSED', effect: 'none' });
    expect(pauses).to.deep.equal([]);
    teams = await startConnectorStandIn();
  });

  it('but renews a token that Teams refuses, for nothing was done', async () => {
    const renewals: (boolean | undefined)[] = [];
    const credentials = new TeamsCredentials({
      getToken: async (renew?: boolean) => String(renewals.push(renew)),
    } as AppCredentials);
    const once = new ConnectorClient(teams.url, credentials, { once: true });
    teams.fail({ kind: 'status', status: 401 });
    await once.conversations.sendToConversation(CHAT, { type: 'message', text: 'once' });
    expect(renewals).to.deep.equal([false, true]);
    expect(teams.sent(CHAT)).to.have.length(1);
  });

  it('and says so where there is no token, and asks Teams nothing', async () => {
    const credentials = new TeamsCredentials({
      getToken: () => Promise.reject(new Error('the secret has expired')),
    } as unknown as AppCredentials);
    const once = new ConnectorClient(teams.url, credentials, { once: true });
    const failure = await once.conversations.createConversation({}).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TokenError);
    expect(teams.requests).to.have.length(0);
  });
});
