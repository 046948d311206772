import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { TENANT } from './activities.ts';
import { answerJson, startLoopbackServer } from './loopbackServer.ts';

const KEY_ID = 'entra-key-1';

/** How a token differs from a valid one. */
export interface ConsoleTokenOptions {
  /** Claims to replace; undefined removes one. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly keyId?: string;
  /** Signed by a key that Entra does not publish. */
  readonly isForged?: boolean;
}

/** Stands in for Microsoft Entra as the console's page knows it: it publishes keys, and gives tokens of Teams' single sign-on. */
export interface EntraIssuer {
  /** Where its keys are. */
  readonly keysUrl: string;
  /** How often the keys were fetched. */
  readonly fetches: () => number;
  /** While it is down, it answers with 500. */
  isDown: boolean;
  /** A token of version 2, valid for an hour, for a person of `TENANT`. */
  token(appId: string, personId: string, options?: ConsoleTokenOptions): Promise<string>;
  /** A token that says in its header how it is signed: `none`, or `HS256` with the published key as the secret. */
  tricked(appId: string, personId: string, algorithm: 'none' | 'HS256'): Promise<string>;
  close(): Promise<void>;
}

/** Starts an issuer with a key of its own. */
export async function startEntraIssuer(): Promise<EntraIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const other = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: KEY_ID, use: 'sig', alg: 'RS256' };
  let fetches = 0;
  const server = await startLoopbackServer(async (_, response) => {
    fetches += 1;
    if (issuer.isDown) answerJson(response, 500, {});
    else answerJson(response, 200, { keys: [key] });
  });
  const issuer: EntraIssuer = {
    keysUrl: `${server.url}/keys`,
    fetches: () => fetches,
    isDown: false,
    token: (appId, personId, options = {}) =>
      new SignJWT(claimsOf(appId, personId, options.claims))
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: options.keyId ?? KEY_ID })
        .sign(options.isForged ? other.privateKey : privateKey),
    tricked: async (appId, personId, algorithm) => {
      if (algorithm === 'none') return `${unsigned({ alg: 'none', typ: 'JWT' }, claimsOf(appId, personId))}.`;
      const secret = new TextEncoder().encode(await exportSPKI(publicKey));
      return new SignJWT(claimsOf(appId, personId)).setProtectedHeader({ alg: 'HS256', kid: KEY_ID }).sign(secret);
    },
    close: () => server.close(),
  };
  return issuer;
}

function claimsOf(appId: string, personId: string, changes: Readonly<Record<string, unknown>> = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1_000);
  const valid = {
    ...{ ver: '2.0', iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, aud: appId, tid: TENANT, oid: personId },
    ...{ scp: 'access_as_user', name: 'Dana Doe', preferred_username: 'dana@contoso.com' },
    ...{ iat: now - 60, nbf: now - 60, exp: now + 3_600 },
  };
  return { ...valid, ...changes } as JWTPayload;
}

function unsigned(header: object, payload: object): string {
  return [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}
