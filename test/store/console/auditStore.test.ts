import { expect } from 'chai';
import { onEachDatabase } from '../../helpers/database.ts';
import { entry, TENANT } from '../../helpers/storedAnnouncements.ts';

onEachDatabase('audit store', (database) => {
  it('gives entries back newest first, page by page, of one subject, of one tenant', async () => {
    const { audit } = await database.openStore();
    for (const n of [1, 2, 3, 4]) await audit.add({ ...entry(`act-${n}`, `subject-${n % 2}`), details: { people: n } });
    await audit.add({ ...entry('other'), actor: { tenantId: 'tenant-2', personId: 'x' } });
    const first = await audit.list(TENANT, 3);
    expect(first.map(({ action }) => action)).to.deep.equal(['act-4', 'act-3', 'act-2']);
    const rest = await audit.list(TENANT, 3, { before: first.at(-1)?.number ?? 0 });
    expect(rest).to.deep.equal([{ ...entry('act-1', 'subject-1'), details: { people: 1 }, number: rest[0]?.number }]);
    const ofOne = await audit.list(TENANT, 9, { subject: 'subject-0' });
    expect(ofOne.map(({ action }) => action)).to.deep.equal(['act-4', 'act-2']);
  });

  it('is only ever added to: the database refuses to change or to delete an entry, or all of them at once', async () => {
    const { audit } = await database.openStore();
    await audit.add(entry('announcement.approve'));
    const harm = [
      "update audit_entries set actor_id = 'somebody else'",
      'delete from audit_entries',
      'truncate audit_entries',
    ];
    for (const statement of harm) {
      const failure = await database.rows(statement).catch((error: Error) => error.message);
      expect(failure).to.equal('The audit is only ever added to');
    }
    expect(await audit.list(TENANT, 9)).to.have.length(1);
  });
});
