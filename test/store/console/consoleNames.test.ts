import { expect } from 'chai';
import { onEachDatabase } from '../../helpers/database.ts';
import { entry } from '../../helpers/storedAnnouncements.ts';

const KIM = { tenantId: 'tenant-1', personId: 'kim' };

onEachDatabase('console names', (database) => {
  it('are those under which people came last, in their tenant alone, and encrypted', async () => {
    const { consoleNames } = await database.openStore();
    await consoleNames.keep(KIM, 'Kim Otto');
    await consoleNames.keep({ tenantId: 'tenant-2', personId: 'kim' }, 'Kim Other');
    await consoleNames.keep(KIM, 'Kim Meier');
    expect(await consoleNames.all('tenant-1')).to.deep.equal([{ personId: 'kim', name: 'Kim Meier' }]);
    expect(await consoleNames.nameOf(KIM)).to.equal('Kim Meier');
    expect(await consoleNames.nameOf({ ...KIM, personId: 'lee' })).to.equal(undefined);
    const rows = await database.rows('select name_sealed from console_names');
    expect(JSON.stringify(rows)).not.to.include('Kim');
  });

  it('are none where they cannot be opened, and stand in nobody’s way', async () => {
    const { consoleNames } = await database.openStore();
    await consoleNames.keep(KIM, 'Kim Otto');
    await consoleNames.keep({ ...KIM, personId: 'lee' }, 'Lee Ray');
    await database.rows("update console_names set name_sealed = 'v1.broken' where person_id = 'kim'");
    expect(await consoleNames.all('tenant-1')).to.deep.equal([{ personId: 'lee', name: 'Lee Ray' }]);
    expect(await consoleNames.nameOf(KIM)).to.equal(undefined);
  });

  it('go with the last role', async () => {
    const { consoleNames, roles } = await database.openStore();
    await consoleNames.keep(KIM, 'Kim Otto');
    await roles.set(KIM, ['author'], entry('role.set', 'kim'));
    expect(await consoleNames.nameOf(KIM)).to.equal('Kim Otto');
    await roles.set(KIM, [], entry('role.set', 'kim'));
    expect(await consoleNames.nameOf(KIM)).to.equal(undefined);
  });

  it('go with the person’s data, and when the person has not come for as long as enrollments are kept', async () => {
    const store = await database.openStore();
    await store.consoleNames.keep(KIM, 'Kim Otto');
    await store.people.forget(KIM);
    expect(await store.consoleNames.all('tenant-1')).to.deep.equal([]);
    await store.consoleNames.keep(KIM, 'Kim Otto');
    const inDays = (days: number) => new Date(database.now.getTime() + days * 86_400_000);
    expect(await store.runRetention(inDays(179))).to.include({ deletedConsoleNames: 0 });
    expect(await store.runRetention(inDays(181))).to.include({ deletedConsoleNames: 1 });
  });
});
