import { randomUUID } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { answerJson, bodyOf, startLoopbackServer } from './loopbackServer.ts';

const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'issuer-key-1';

/** How a token differs from a valid one. */
export interface TokenOptions {
  /** Claims to replace; undefined removes one. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly keyId?: string;
  /** Signed by a key that the issuer does not publish. */
  readonly forged?: boolean;
}

/** Stands in for Microsoft's issuer: key and metadata for tokens to the bot, token endpoint for the bot's own. */
export interface Issuer {
  readonly url: string;
  /** The variables by which a bot trusts this issuer and fetches its own tokens from it. */
  environment(appId: string): Readonly<Record<string, string>>;
  /** A token as Teams sends it to a bot: RS256, valid for an hour. */
  token(appId: string, serviceUrl: string, options?: TokenOptions): Promise<string>;
  /** The public key as PEM, as someone would have it who tries to use it as a secret. */
  readonly publicKey: string;
  /** The token that the bot is given for its own calls. */
  readonly botToken: string;
  /** What the bot posted to the token endpoint. */
  readonly tokenRequests: readonly URLSearchParams[];
  close(): Promise<void>;
}

/** Starts an issuer with a key of its own. The SDK keeps keys by address for a day, and ports come again: the address of its keys is its alone. */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const other = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] };
  const botToken = 'token-of-the-bot';
  const tokenRequests: URLSearchParams[] = [];
  const metadata = `/metadata/${randomUUID()}`;

  const server = await startLoopbackServer(async (request, response) => {
    if (request.url === '/keys') return answerJson(response, 200, { keys: [key] });
    if (request.url === metadata) return answerJson(response, 200, { issuer: ISSUER, jwks_uri: `${server.url}/keys` });
    tokenRequests.push(new URLSearchParams(await bodyOf(request)));
    answerJson(response, 200, { token_type: 'Bearer', expires_in: 3_600, access_token: botToken });
  });

  async function token(appId: string, serviceUrl: string, options: TokenOptions = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const valid = { iss: ISSUER, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600 };
    return new SignJWT({ ...valid, ...options.claims } as JWTPayload)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: options.keyId ?? KEY_ID })
      .sign(options.forged ? other.privateKey : privateKey);
  }

  return {
    url: server.url,
    environment: (appId) => environment(server.url, metadata, appId),
    token,
    publicKey: await exportSPKI(publicKey),
    botToken,
    tokenRequests,
    close: () => server.close(),
  };
}

function environment(url: string, metadata: string, appId: string): Readonly<Record<string, string>> {
  return {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'password-of-the-bot',
    ToChannelFromBotLoginUrl: `${url}/login`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: url,
    ToBotFromChannelOpenIdMetadataUrl: `${url}${metadata}`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}${metadata}`,
    ValidateAuthority: 'false',
    TOKEN_ENDPOINT: `${url}/token`,
  };
}
