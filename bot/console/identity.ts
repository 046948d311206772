import type { Actor } from '../../domain/announcements/announcement.ts';
import type { Config } from '../config/configTypes.ts';
import type { Refusal } from './contract/refusals.ts';
import { DEVELOPMENT_IDENTITIES, DEVELOPMENT_TENANT } from './developmentIdentities.ts';
import { createEntraTokens } from './entraTokens.ts';

/** Who calls, or why that is not known. */
export type Identity =
  | { readonly kind: 'known'; readonly actor: Actor; readonly name: string }
  | { readonly kind: 'unknown'; readonly refusal: Extract<Refusal, 'no-token' | 'bad-token' | 'no-keys'> };

/** Reads who calls from the header `Authorization`. Never rejects. */
export type Identify = (authorization: string | undefined) => Promise<Identity>;

/** What it depends on who may call. */
export interface IdentityParts {
  readonly config: Pick<Config, 'mode' | 'server' | 'teams' | 'console'>;
  /** Told where Entra's keys could not be fetched. */
  readonly onNoKeys: (error: unknown) => void;
}

/** In production people prove who they are by a token of Teams' single sign-on; in local mode, which only this machine reaches, they say it. */
export function createIdentify(parts: IdentityParts): Identify {
  const { mode, teams } = parts.config;
  const check =
    mode === 'local'
      ? async (token: string) => developmentIdentity(token, teams.tenantId || DEVELOPMENT_TENANT)
      : createEntraTokens(parts);
  return async (authorization) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization?.trim() ?? '') ?? [];
    return token === undefined ? { kind: 'unknown', refusal: 'no-token' } : check(token);
  };
}

function developmentIdentity(token: string, tenantId: string): Identity {
  const known = DEVELOPMENT_IDENTITIES.find((identity) => identity.token === token);
  if (!known) return { kind: 'unknown', refusal: 'bad-token' };
  return { kind: 'known', actor: { tenantId, personId: known.personId }, name: known.name };
}
