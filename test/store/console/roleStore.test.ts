import { expect } from 'chai';
import type { Role } from '../../../domain/console/roles.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { entry, TENANT } from '../../helpers/storedAnnouncements.ts';

onEachDatabase('role store', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const person = (personId: string) => ({ tenantId: TENANT, personId });
  const set = (who: string, ...roles: Role[]) => store.roles.set(person(who), roles, entry('roles.set', who));
  const rolesOf = async (who: string) => [...(await store.roles.rolesOf(person(who)))];

  it('gives a person exactly the roles that were set last, in their tenant alone', async () => {
    await set('anna', 'administrator', 'author');
    await set('ben', 'author', 'author', 'approver');
    await set('ben', 'approver');
    expect(await rolesOf('anna')).to.deep.equal(['author', 'administrator']);
    expect(await rolesOf('ben')).to.deep.equal(['approver']);
    expect(await rolesOf('carla')).to.deep.equal([]);
    expect([...(await store.roles.rolesOf({ tenantId: 'tenant-2', personId: 'anna' }))]).to.deep.equal([]);
    expect(await store.roles.all(TENANT)).to.deep.equal([
      { personId: 'anna', roles: ['author', 'administrator'] },
      { personId: 'ben', roles: ['approver'] },
    ]);
    expect(await store.audit.list(TENANT, 9)).to.have.length(3);
  });

  it('keeps the last administrator, and writes no audit of what it refused', async () => {
    await set('anna', 'administrator');
    expect(await set('anna', 'author')).to.equal('last-administrator');
    expect(await rolesOf('anna')).to.deep.equal(['administrator']);
    expect(await store.audit.list(TENANT, 9)).to.have.length(1);
    expect(await set('anna', 'administrator', 'author')).to.equal('saved');
    await set('ben', 'administrator');
    expect(await set('anna')).to.equal('saved');
  });

  it('keeps one of two administrators who take the role from each other at once', async () => {
    await set('anna', 'administrator');
    await set('ben', 'administrator');
    const results = await Promise.all([set('anna'), set('ben')]);
    expect(results.toSorted()).to.deep.equal(['last-administrator', 'saved']);
  });

  it('keeps roles when the person has what the bot knows of them deleted', async () => {
    await set('anna', 'author');
    await store.enrollments.deleteAllOf(person('anna'), 'nonce');
    expect(await rolesOf('anna')).to.deep.equal(['author']);
  });
});
