import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { TeamsConfig } from './config/configTypes.ts';
import { ConnectorClient, type Conversations } from './connectorClient.ts';
import { TeamsConnectorFactory } from './connectorFactory.ts';
import { isAllowedServiceUrl } from './serviceUrls.ts';
import { createTeamsCredentials, type TeamsCredentials, TeamsCredentialsFactory } from './teamsCredentials.ts';
import { isAllowedTenant } from './tenants.ts';
import { withinTime } from './withinTime.ts';

/** The signing keys are fetched within a request, by the SDK without a time limit. */
const AUTHENTICATION_TIMEOUT_MS = 10_000;

/** Errors of `jsonwebtoken` and of decoding, which the SDK lets through as if the bot had failed (jwtTokenExtractor.ts of 4.23). */
const BAD_TOKEN = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError'];

/**
 * The SDK's authentication with the guards that it lacks: every bad token is refused with 401; another channel,
 * tenant or service url with 403, before anything is done.
 */
class TeamsAuthentication extends BotFrameworkAuthentication {
  readonly #teams: TeamsConfig;
  readonly #inner: BotFrameworkAuthentication;
  readonly #credentials: TeamsCredentials | undefined;
  readonly #connectorFactory: ConnectorFactory;
  #userTokenClient: Promise<UserTokenClient> | undefined;

  constructor(teams: TeamsConfig, credentials: TeamsCredentials | undefined) {
    super();
    this.#teams = teams;
    this.#credentials = credentials;
    this.#inner = new ConfigurationBotFrameworkAuthentication(
      { MicrosoftAppId: teams.appId, MicrosoftAppTenantId: teams.tenantId, ...teams.overrides },
      new TeamsCredentialsFactory(teams.appId, credentials),
    );
    this.#connectorFactory = new TeamsConnectorFactory((serviceUrl) => this.#createClient(serviceUrl));
  }

  /** Fetches the bot's first token, so that the first answers need not wait for it. Rejects where Entra refuses the credentials. */
  async fetchToken(): Promise<void> {
    await this.#credentials?.token();
  }

  /** Teams' service at an address, for what is sent outside turns; with `once` each call is made once only. Throws where the address is not allowed. */
  conversationsAt(serviceUrl: string, policy: { readonly once: boolean }): Conversations {
    return this.#createClient(serviceUrl, policy).conversations;
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    // The channel comes first: for some the SDK looks for tokens that other parties may have issued.
    if (activity.channelId !== 'msteams') throw refusal(403, 'The activity is of another channel.');
    const result = await this.#checkToken(activity, authHeader);
    this.#checkSource(activity, result.claimsIdentity);
    return { ...result, connectorFactory: this.#connectorFactory };
  }

  override async authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw refusal(403, 'Streaming is not offered.');
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#connectorFactory;
  }

  /** The SDK wants one in every turn; this bot signs nobody in, so one serves all. */
  override createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#userTokenClient ??= this.#inner.createUserTokenClient(claimsIdentity);
    return this.#userTokenClient;
  }

  async #checkToken(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    try {
      const checked = this.#inner.authenticateRequest(activity, authHeader);
      return await withinTime(checked, AUTHENTICATION_TIMEOUT_MS, 'Checking a token');
    } catch (error) {
      if (error instanceof Error && BAD_TOKEN.includes(error.name)) throw refusal(401, 'The token is not valid.');
      throw error;
    }
  }

  #checkSource(activity: Activity, identity: ClaimsIdentity): void {
    const { serviceUrl } = activity;
    if (!isAllowedServiceUrl(serviceUrl, this.#teams)) throw refusal(403, 'The service url is not allowed.');
    if (this.#teams.appId !== '') this.#checkClaims(identity, serviceUrl);
    if (!isAllowedTenant(activity, this.#teams.allowedTenants)) throw refusal(403, 'The tenant is not allowed.');
  }

  /** The SDK also takes the emulator's tokens, which name neither the channel nor the service url; a channel's own names both. */
  #checkClaims(identity: ClaimsIdentity, serviceUrl: string): void {
    const issuer =
      this.#teams.overrides?.ToBotFromChannelTokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
    const isOfChannel = identity.getClaimValue(AuthenticationConstants.IssuerClaim) === issuer;
    const claimed = identity.getClaimValue(AuthenticationConstants.ServiceUrlClaim);
    if (!isOfChannel || claimed !== serviceUrl) throw refusal(401, 'The token is not for this service url.');
  }

  #createClient(serviceUrl: string, policy: { readonly once?: boolean } = {}): ConnectorClient {
    if (!isAllowedServiceUrl(serviceUrl, this.#teams)) throw new RangeError('The service url is not allowed.');
    return new ConnectorClient(serviceUrl, this.#credentials, policy);
  }
}

/** Creates the authentication for the configured bot. */
export async function createAuthentication(teams: TeamsConfig): Promise<TeamsAuthentication> {
  return new TeamsAuthentication(teams, await createTeamsCredentials(teams));
}

function refusal(status: 401 | 403, reason: string): AuthenticationError {
  return new AuthenticationError(reason, status);
}
