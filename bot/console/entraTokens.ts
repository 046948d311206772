import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Identity, IdentityParts } from './identity.ts';

/** What a token says of its bearer. App-only tokens have no `scp`; guests and members alike have their `oid` in this tenant. */
const claimsSchema = z.object({
  tid: z.guid(),
  oid: z.guid(),
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
  idtyp: z.literal('user').optional(),
  name: z.string().optional().catch(undefined),
});

/** How far Entra's clock and this machine's may be apart, seconds. */
const CLOCK_TOLERANCE = 120;
const KEYS_TIMEOUT_MS = 5_000;
const BAD_TOKEN: Identity = { kind: 'unknown', refusal: 'bad-token' };

/**
 * Checks tokens as Teams' `authentication.getAuthToken` gives them (Microsoft's "Access tokens" and "Claims validation"): the tenant's keys,
 * RS256 alone, the issuer of that very tenant (v2 or v1), this app as the audience, a person who called through the page.
 */
export function createEntraTokens({
  config: { server, teams, console },
  onNoKeys,
}: IdentityParts): (token: string) => Promise<Identity> {
  const keysOf = tenantKeys(console.tokenKeysUrl);
  const audience = audiencesOf(teams.appId, server.publicUrl);
  return async (token) => {
    const tenantId = claimedTenant(token);
    if (tenantId === undefined || teams.allowedTenants === 'any' || !teams.allowedTenants.includes(tenantId))
      return BAD_TOKEN;
    try {
      const { payload } = await jwtVerify(token, keysOf(tenantId), {
        ...{ algorithms: ['RS256'], issuer: issuersOf(tenantId), audience, requiredClaims: ['exp'] },
        clockTolerance: CLOCK_TOLERANCE,
      });
      return bearerOf(payload);
    } catch (error) {
      if (isBadToken(error)) return BAD_TOKEN;
      onNoKeys(error);
      return { kind: 'unknown', refusal: 'no-keys' };
    }
  };
}

function bearerOf(payload: JWTPayload): Identity {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return BAD_TOKEN;
  const { tid, oid, name } = claims.data;
  const personId = oid.toLowerCase();
  return { kind: 'known', actor: { tenantId: tid.toLowerCase(), personId }, name: name ?? personId };
}

/** Each tenant's keys, fetched when first needed and when a token names a new one. Only allowed tenants come so far. */
function tenantKeys(instead: string | undefined): (tenantId: string) => JWTVerifyGetKey {
  const known = new Map<string, JWTVerifyGetKey>();
  return (tenantId) => {
    const url = instead ?? `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`;
    const keys = known.get(tenantId) ?? createRemoteJWKSet(new URL(url), { timeoutDuration: KEYS_TIMEOUT_MS });
    known.set(tenantId, keys);
    return keys;
  };
}

/** The tenant that a token claims, not yet proven, in lower case. */
function claimedTenant(token: string): string | undefined {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' ? tid.toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}

function issuersOf(tenantId: string): string[] {
  return [`https://login.microsoftonline.com/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`];
}

/** The app by its id, or by the address that the manifest registers (`webApplicationInfo.resource`). */
function audiencesOf(appId: string, publicUrl: string): string[] {
  const ids = [...new Set([appId, appId.toLowerCase()])];
  return [...ids, ...ids.map((id) => `api://${new URL(publicUrl).host}/${id}`)];
}

/** Whether the token is to blame; else it was the fetching of the keys. */
function isBadToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  return error instanceof errors.JOSEError && error.code !== errors.JOSEError.code;
}
