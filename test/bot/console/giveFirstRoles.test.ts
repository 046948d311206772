import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { DEVELOPMENT_IDENTITIES, DEVELOPMENT_TENANT } from '../../../bot/console/developmentIdentities.ts';
import { giveFirstRoles } from '../../../bot/console/giveFirstRoles.ts';
import { onEmbedded } from '../../helpers/database.ts';
import { PROJECT_ROOT } from '../../helpers/sourceTree.ts';

const FIRST = 'aaaaaaaa-0000-4000-8000-000000000001';
const OTHER = 'aaaaaaaa-0000-4000-8000-000000000002';

type Parts = Parameters<typeof giveFirstRoles>[0];

onEmbedded('the first roles in the console', (database) => {
  const clock = () => database.now;

  function config(
    mode: Parts['mode'],
    administrators: readonly string[],
    tenants: readonly string[] | 'any' = ['t-1'],
  ): Parts {
    // Only these settings are read.
    return { mode, teams: { allowedTenants: tenants, tenantId: '' }, console: { administrators } } as unknown as Parts;
  }

  it('go to the administrators of the configuration, who keep what they had, and are in the audit once', async () => {
    const store = await database.openStore();
    const person = { tenantId: 't-1', personId: FIRST };
    await store.roles.set(person, ['author'], { at: clock(), actor: person, action: 'role.set', subject: FIRST });
    for (let start = 0; start < 2; start += 1) await giveFirstRoles(config('production', [FIRST]), store.roles, clock);
    expect(await store.roles.all('t-1')).to.deep.equal([{ personId: FIRST, roles: ['author', 'administrator'] }]);
    const entries = (await store.audit.list('t-1', 10)).filter(({ action }) => action === 'role.first');
    expect(entries.map(({ subject, details }) => [subject, details])).to.deep.equal([
      [FIRST, { author: 1, administrator: 1 }],
    ]);
  });

  it('are not given where the tenant has an administrator: whoever was relieved is not back at the next start', async () => {
    const store = await database.openStore();
    const other = { tenantId: 't-1', personId: OTHER };
    await store.roles.set(other, ['administrator'], { at: clock(), actor: other, action: 'role.set', subject: OTHER });
    await giveFirstRoles(config('production', [FIRST], ['t-1', 't-2']), store.roles, clock);
    expect(await store.roles.all('t-1')).to.deep.equal([{ personId: OTHER, roles: ['administrator'] }]);
    expect(await store.roles.all('t-2')).to.deep.equal([{ personId: FIRST, roles: ['administrator'] }]);
  });

  it('go, in local mode, to its own people, but for the employee', async () => {
    const store = await database.openStore();
    await giveFirstRoles(config('local', [], 'any'), store.roles, clock);
    const given = await store.roles.all(DEVELOPMENT_TENANT);
    const wanted = DEVELOPMENT_IDENTITIES.filter(({ roles }) => roles.length > 0);
    expect(given).to.have.deep.members(wanted.map(({ personId, roles }) => ({ personId, roles })));
  });

  it('name the people whom the Playground plays, the author being its own user', () => {
    const playground = readFileSync(`${PROJECT_ROOT}/scripts/agentsPlayground.yml`, 'utf8');
    expect(playground).to.include(`tenantId: ${DEVELOPMENT_TENANT}`);
    for (const { personId } of DEVELOPMENT_IDENTITIES) expect(playground).to.include(`aadObjectId: ${personId}`);
    const [author] = DEVELOPMENT_IDENTITIES;
    expect(/currentUser:[\s\S]*?aadObjectId: (\S+)/.exec(playground)?.[1]).to.equal(author?.personId);
  });
});
