import type { Role } from '../../domain/console/roles.ts';

/** Somebody whom one may be in local mode. */
export interface DevelopmentIdentity {
  /** What stands behind `Bearer`. */
  readonly token: string;
  /** As the page shows it to the developer, who reads English. */
  readonly name: string;
  /** In place of an Entra object id. */
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** The tenant of the Playground (`scripts/agentsPlayground.yml`), for which local mode's people are made. */
export const DEVELOPMENT_TENANT = '00000000-0000-4000-8000-000000000001';

/** The people of local mode. The author is the Playground's own user, for the only chat there is theirs: what they send to themselves arrives. */
export const DEVELOPMENT_IDENTITIES: readonly DevelopmentIdentity[] = [
  {
    token: 'development:author',
    name: 'HR author (also the employee in the Playground’s chat)',
    personId: '00000000-0000-4000-8000-000000000020',
    roles: ['author'],
  },
  {
    token: 'development:approver',
    name: 'HR approver (Colleague One; has no chat)',
    personId: '00000000-0000-4000-8000-000000000021',
    roles: ['approver'],
  },
  {
    token: 'development:employee',
    name: 'Employee without a role (Colleague Two; has no chat)',
    personId: '00000000-0000-4000-8000-000000000022',
    roles: [],
  },
  {
    token: 'development:administrator',
    name: 'Administrator, who gives roles (Colleague Three; has no chat)',
    personId: '00000000-0000-4000-8000-000000000023',
    roles: ['administrator'],
  },
  {
    token: 'development:expert',
    name: 'Expert, who answers tickets (Colleague Four; has no chat)',
    personId: '00000000-0000-4000-8000-000000000024',
    roles: ['expert'],
  },
  {
    token: 'development:support-lead',
    name: 'Support lead (not in the Playground)',
    personId: '00000000-0000-4000-8000-000000000025',
    roles: ['expert', 'support-lead'],
  },
];
