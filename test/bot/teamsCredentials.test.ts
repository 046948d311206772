import { expect } from 'chai';
import type { TeamsConfig } from '../../bot/config/configTypes.ts';
import { createTeamsCredentials, type TeamsCredentials, TeamsCredentialsFactory } from '../../bot/teamsCredentials.ts';
import { teamsConfig } from '../helpers/echoBot.ts';
import { answerJson, type LoopbackServer, startLoopbackServer } from '../helpers/loopbackServer.ts';

describe('credentials towards Teams', () => {
  let endpoint: LoopbackServer;
  let requests: number;
  let status: number;
  let bots = 0;

  beforeEach(async () => {
    requests = 0;
    status = 200;
    endpoint = await startLoopbackServer(async (_request, response) => {
      requests += 1;
      answerJson(response, status, status === 200 ? { access_token: `token ${requests}`, expires_in: 3_600 } : {});
    });
  });

  afterEach(() => endpoint.close());

  /** Settings of a bot that no test had before: the SDK keeps tokens by app id. */
  function settings(): TeamsConfig {
    bots += 1;
    return teamsConfig({
      MicrosoftAppId: `app-${bots}-of-credentials-test`,
      MicrosoftAppPassword: 'password',
      MicrosoftAppTenantId: 'tenant',
      TOKEN_ENDPOINT: `${endpoint.url}/token`,
    });
  }

  async function credentials(): Promise<TeamsCredentials> {
    const created = await createTeamsCredentials(settings());
    if (created === undefined) throw new Error('There are no credentials');
    return created;
  }

  it('fetches one token however many ask at once, and keeps it', async () => {
    const ours = await credentials();
    const tokens = await Promise.all([ours.token(), ours.token(), ours.token()]);
    expect([...tokens, await ours.token()]).to.deep.equal(Array(4).fill('token 1'));
    expect(requests).to.equal(1);
  });

  it('fetches another when asked to renew it', async () => {
    const ours = await credentials();
    await ours.token();
    expect(await ours.token(true)).to.equal('token 2');
  });

  it('tries again after a failure, whose message holds no secret', async () => {
    const ours = await credentials();
    status = 401;
    const error = await ours.token().catch((reason: Error) => reason.message);
    expect(error).to.equal('The token endpoint answered 401 without a token');
    status = 200;
    expect(await ours.token()).to.equal('token 2');
  });

  it('signs requests of the SDK itself', async () => {
    const headers = new Headers();
    await (await credentials()).signRequest({ headers });
    expect(headers.get('Authorization')).to.equal('Bearer token 1');
  });

  it('has none where the bot has no app id', async () => {
    expect(await createTeamsCredentials(teamsConfig({}))).to.equal(undefined);
    const headers = new Headers();
    const unsigned = await new TeamsCredentialsFactory('', undefined).createCredentials();
    await unsigned.signRequest({ headers });
    expect(headers.has('Authorization')).to.equal(false);
  });

  const entra: readonly [appType: string, password: string | undefined][] = [
    ['SingleTenant', 'password'],
    ['MultiTenant', 'password'],
    ['UserAssignedMsi', undefined],
  ];
  for (const [appType, appPassword = ''] of entra) {
    it(`takes the SDK's own credentials for ${appType} where no endpoint is named`, async () => {
      const teams = {
        ...settings(),
        appType: appType as TeamsConfig['appType'],
        appPassword,
        tokenEndpoint: undefined,
      };
      expect(await createTeamsCredentials(teams)).to.have.property('token');
    });
  }

  it('knows its own app id only', async () => {
    const factory = new TeamsCredentialsFactory('app', undefined);
    expect(await factory.isValidAppId('app')).to.equal(true);
    expect(await factory.isValidAppId('other')).to.equal(false);
    expect(await new TeamsCredentialsFactory('', undefined).isValidAppId('')).to.equal(false);
  });
});
