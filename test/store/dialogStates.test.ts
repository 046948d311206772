import { expect } from 'chai';
import { onEachDatabase } from '../helpers/database.ts';

onEachDatabase('dialog states', (database) => {
  it('gives back what was written last, and nothing for other keys', async () => {
    const { dialogStates } = await database.openStore();
    await dialogStates.write({ a: { step: 1 }, b: { step: 1 } });
    await dialogStates.write({ a: { step: 2, list: [1, null, 'x'] } });
    expect(await dialogStates.read(['a', 'c'])).to.deep.equal({ a: { step: 2, list: [1, null, 'x'] } });
  });

  it('keeps characters that PostgreSQL would refuse in jsonb', async () => {
    const { dialogStates } = await database.openStore();
    await dialogStates.write({ a: { typed: '\u0000 \ud800' } });
    expect(await dialogStates.read(['a'])).to.deep.equal({ a: { typed: '\u0000 \ud800' } });
  });

  it('reads, writes and deletes nothing where nothing is named', async () => {
    const { dialogStates } = await database.openStore();
    await dialogStates.write({ a: 1 });
    await dialogStates.write({});
    await dialogStates.delete([]);
    expect(await dialogStates.read([])).to.deep.equal({});
    expect(await dialogStates.read(['a'])).to.deep.equal({ a: 1 });
  });

  it('forgets what was deleted', async () => {
    const { dialogStates } = await database.openStore();
    await dialogStates.write({ a: 1, b: 2 });
    await dialogStates.delete(['a']);
    expect(await dialogStates.read(['a', 'b'])).to.deep.equal({ b: 2 });
  });
});
