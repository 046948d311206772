import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { SignJWT } from 'jose';
import { message, senderOf, TENANT } from '../helpers/activities.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../helpers/connectorStandIn.ts';
import { type EchoBot, productionTeamsConfig, startEchoBot, teamsConfig } from '../helpers/echoBot.ts';
import { type Issuer, startIssuer } from '../helpers/issuer.ts';
import { type Answer, post, postSigned } from '../helpers/signedActivity.ts';

const APP_ID = 'app-of-authentication-test';

describe('authentication', () => {
  let issuer: Issuer;
  let teams: ConnectorStandIn;
  let bot: EchoBot;

  before(async () => {
    issuer = await startIssuer();
    teams = await startConnectorStandIn();
    bot = await startEchoBot(
      productionTeamsConfig({
        ...issuer.environment(APP_ID),
        MicrosoftAppTenantId: TENANT,
        ALLOWED_SERVICE_URLS: teams.url,
      }),
    );
  });

  after(async () => {
    await bot.close();
    await teams.close();
    await issuer.close();
  });

  function hello(changes: Partial<Activity> = {}): Partial<Activity> {
    return { ...message(senderOf(teams.url), 'hello'), ...changes };
  }

  function withToken(token: string, activity = hello()): Promise<Answer> {
    return post(bot.url, JSON.stringify(activity), { Authorization: `Bearer ${token}` });
  }

  /** A valid token with its parts changed after it was signed. */
  async function tampered(change: (claims: Record<string, unknown>) => Record<string, unknown>): Promise<string> {
    const [header, payload, signature] = (await issuer.token(APP_ID, teams.url)).split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    return [header, encode(change(claims)), signature].join('.');
  }

  it('lets a valid token in and answers with a token of its own', async () => {
    const answer = await postSigned(bot.url, hello(), issuer, APP_ID);
    expect(answer).to.deep.equal({ status: 200, text: '' });
    const [echo] = teams.sent('a:personal-chat-1');
    expect(echo?.activity.text).to.equal('You said: hello');
    expect(teams.requests[0]?.authorization).to.equal(`Bearer ${issuer.botToken}`);
  });

  it('fetches one token for many turns at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => postSigned(bot.url, hello(), issuer, APP_ID)));
    expect(issuer.tokenRequests).to.have.length(1);
    expect(Object.fromEntries(issuer.tokenRequests[0] ?? [])).to.deep.equal({
      grant_type: 'client_credentials',
      client_id: APP_ID,
      client_secret: 'password-of-the-bot',
      scope: 'https://api.botframework.com/.default',
    });
  });

  describe('refuses, without any effect,', () => {
    const now = Math.floor(Date.now() / 1_000);
    const emulatorClaims = {
      iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
      ver: '2.0',
      azp: APP_ID,
    };
    const cases: readonly [title: string, send: () => Promise<Answer>, statuses?: readonly number[]][] = [
      ['no token', () => post(bot.url, JSON.stringify(hello()))],
      ['garbage', () => withToken('not-a-token')],
      ['garbage in three parts', () => withToken('a.b.c')],
      ['parts that are no JSON', () => withToken(`${Buffer.from('{').toString('base64url')}.e30.AAAA`)],
      ['an empty token', () => withToken('')],
      ['another scheme', () => post(bot.url, JSON.stringify(hello()), { Authorization: 'Basic YTpi' })],
      ['a signature of another key', () => signed({ forged: true })],
      ['an unknown key', () => signed({ keyId: 'issuer-key-2' })],
      ['no signature (alg none)', async () => withToken(unsigned(teams.url))],
      ['the public key as a secret (HS256)', async () => withToken(await symmetric(issuer, teams.url))],
      ['an expired token', () => signed({ claims: { exp: now - 3_600, nbf: now - 7_200 } })],
      ['a token that is not valid yet', () => signed({ claims: { nbf: now + 3_600, exp: now + 7_200 } })],
      ['a token for another bot', () => signed({ claims: { aud: 'another-app' } })],
      ['a token for no bot', () => signed({ claims: { aud: undefined } })],
      ['a token of another issuer', () => signed({ claims: { iss: 'https://issuer.example' } })],
      [
        'a token for another service url',
        () => signed({ claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } }),
      ],
      ['a token for no service url', () => signed({ claims: { serviceurl: undefined } })],
      [
        'a payload changed after signing',
        async () => withToken(await tampered((claims) => ({ ...claims, exp: now + 9_999 }))),
      ],
      ['a token as the emulator has one', () => signed({ claims: emulatorClaims })],
      ['another tenant in the conversation', () => inTenant('99999999-0000-0000-0000-000000000000', TENANT), [403]],
      ['another tenant in the channel data', () => inTenant(TENANT, '99999999-0000-0000-0000-000000000000'), [403]],
      ['no tenant', () => inTenant(undefined, undefined), [403]],
      ['a missing service url', () => postSigned(bot.url, hello({ serviceUrl: undefined }), issuer, APP_ID), [403]],
      ['an empty service url', () => toService(''), [403]],
      ['a service url elsewhere', () => toService('https://connector.example/teams/'), [403]],
      ['a service url that only begins like an allowed one', () => toService(`${teams.url.slice(0, -1)}-not/`), [403]],
      [
        'a service url with the allowed host as its user',
        () => toService('https://smba.trafficmanager.net@evil.example/'),
        [403],
      ],
      ['Teams over plain http', () => toService('http://smba.trafficmanager.net/emea/'), [403]],
      ['another channel', () => postSigned(bot.url, hello({ channelId: 'webchat' }), issuer, APP_ID), [403]],
      [
        'the channel of another kind of token',
        () => postSigned(bot.url, hello({ channelId: 'AseChannel' }), issuer, APP_ID),
        [403],
      ],
    ];

    function signed(options: Parameters<typeof postSigned>[4]): Promise<Answer> {
      return postSigned(bot.url, hello(), issuer, APP_ID, options);
    }

    function inTenant(conversationTenant: string | undefined, dataTenant: string | undefined): Promise<Answer> {
      const { conversation, ...rest } = hello();
      const place = { ...conversation, tenantId: conversationTenant } as Activity['conversation'];
      const channelData = dataTenant === undefined ? undefined : { tenant: { id: dataTenant } };
      return postSigned(bot.url, { ...rest, conversation: place, channelData }, issuer, APP_ID);
    }

    function toService(serviceUrl: string): Promise<Answer> {
      return postSigned(bot.url, hello({ serviceUrl }), issuer, APP_ID);
    }

    for (const [title, send, statuses = [401]] of cases) {
      it(title, async () => {
        const [turns, calls] = [bot.turns(), teams.requests.length];
        const answer = await send();
        expect(answer.status).to.be.oneOf([...statuses]);
        expect(answer.text).to.equal('');
        expect([bot.turns(), teams.requests.length]).to.deep.equal([turns, calls]);
      });
    }
  });

  describe('without an app id (local mode)', () => {
    let open: EchoBot;

    before(async () => {
      open = await startEchoBot(teamsConfig({}));
    });

    after(() => open.close());

    it('needs no token and sends none', async () => {
      const calls = teams.requests.length;
      expect((await post(open.url, JSON.stringify(hello()))).status).to.equal(200);
      expect(teams.requests[calls]).to.include({ method: 'POST', authorization: undefined });
    });

    it("accepts service urls of this machine only, even Teams' own not", async () => {
      const elsewhere = hello({ serviceUrl: 'https://smba.trafficmanager.net/emea/' });
      expect((await post(open.url, JSON.stringify(elsewhere))).status).to.equal(403);
      expect(open.turns()).to.equal(1);
    });
  });
});

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function claimsFor(serviceUrl: string): Record<string, unknown> {
  const exp = Math.floor(Date.now() / 1_000) + 3_600;
  return { iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: serviceUrl, exp };
}

function unsigned(serviceUrl: string): string {
  return `${encode({ alg: 'none', typ: 'JWT', kid: 'issuer-key-1' })}.${encode(claimsFor(serviceUrl))}.`;
}

function symmetric(issuer: Issuer, serviceUrl: string): Promise<string> {
  return new SignJWT(claimsFor(serviceUrl))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'issuer-key-1' })
    .sign(new TextEncoder().encode(issuer.publicKey));
}
