import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AppCredentials, AuthenticationConstants, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { TeamsConfig } from './config/configTypes.ts';
import { withinTime } from './withinTime.ts';

const TOKEN_TIMEOUT_MS = 10_000;

/** A request of the SDK's own clients that is to be signed. */
interface Signable {
  readonly headers: { set(name: string, value: string): void };
}

/** The bot's credentials towards Teams. */
export class TeamsCredentials {
  readonly #source: AppCredentials;
  #underWay: Promise<string> | undefined;

  constructor(source: AppCredentials) {
    this.#source = source;
  }

  /** An access token; however many ask at once, one is fetched (the SDK fetches one for each). `renew` does without the kept one. */
  async token(renew = false): Promise<string> {
    this.#underWay ??= withinTime(this.#source.getToken(renew), TOKEN_TIMEOUT_MS, 'Fetching a token').finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  /** Signs a request of the SDK's own clients. */
  async signRequest<T extends Signable>(request: T): Promise<T> {
    request.headers.set('Authorization', `Bearer ${await this.token()}`);
    return request;
  }
}

/** Credentials whose token comes from an OAuth client-credentials endpoint (RFC 6749 section 4.4) in place of Entra's. */
class EndpointCredentials extends AppCredentials {
  readonly #endpoint: string;
  readonly #secret: string;

  constructor(endpoint: string, teams: TeamsConfig) {
    super(teams.appId, teams.tenantId, scopeOf(teams));
    this.#endpoint = endpoint;
    this.#secret = teams.appPassword;
  }

  protected override async refreshToken(): Promise<{ accessToken: string; expiresOn: Date }> {
    const response = await fetch(this.#endpoint, { method: 'POST', body: this.#form(), redirect: 'error' });
    const answer: unknown = response.ok ? await response.json() : undefined;
    if (!isTokenAnswer(answer)) throw new Error(`The token endpoint answered ${response.status} without a token`);
    return { accessToken: answer.access_token, expiresOn: new Date(Date.now() + Number(answer.expires_in) * 1_000) };
  }

  #form(): URLSearchParams {
    return new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: this.appId,
      client_secret: this.#secret,
      scope: `${this.oAuthScope}/.default`,
    });
  }
}

/** Knows the bot's one app id, for the SDK's own checks of tokens. */
export class TeamsCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #credentials: TeamsCredentials | undefined;

  constructor(appId: string, credentials: TeamsCredentials | undefined) {
    super();
    this.#appId = appId;
    this.#credentials = credentials;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId !== '' && appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return this.#appId === '';
  }

  override async createCredentials(): Promise<Pick<TeamsCredentials, 'signRequest'>> {
    return this.#credentials ?? { signRequest: async (request) => request };
  }
}

/** The bot's credentials; undefined where it has no app id (local mode) and nothing is signed. */
export async function createTeamsCredentials(teams: TeamsConfig): Promise<TeamsCredentials | undefined> {
  if (teams.appId === '') return undefined;
  if (teams.tokenEndpoint !== undefined)
    return new TeamsCredentials(new EndpointCredentials(teams.tokenEndpoint, teams));
  return new TeamsCredentials(await entraCredentials(teams));
}

async function entraCredentials(teams: TeamsConfig): Promise<AppCredentials> {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: teams.appId,
    MicrosoftAppType: teams.appType,
    MicrosoftAppTenantId: teams.tenantId,
    MicrosoftAppPassword: teams.appPassword,
  });
  const login = teams.overrides?.ToChannelFromBotLoginUrl ?? AuthenticationConstants.ToChannelFromBotLoginUrl;
  const credentials = await factory.createCredentials(teams.appId, scopeOf(teams), login, true);
  if (credentials instanceof AppCredentials) return credentials;
  throw new TypeError(`The SDK has no token credentials for ${teams.appType}`);
}

function scopeOf(teams: TeamsConfig): string {
  return teams.overrides?.ToChannelFromBotOAuthScope ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
}

function isTokenAnswer(answer: unknown): answer is { access_token: string; expires_in: unknown } {
  if (typeof answer !== 'object' || answer === null) return false;
  return 'access_token' in answer && typeof answer.access_token === 'string' && 'expires_in' in answer;
}
