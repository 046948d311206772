import { expect } from 'chai';
import { createDataKeys } from '../../store/dataKeys.ts';
import { onEachDatabase } from '../helpers/database.ts';

onEachDatabase('key check', (database) => {
  it('lets a store open again with the key with which its database was begun', async () => {
    for (const _ of [1, 2]) expect(await (await database.openStore()).isReady()).to.equal(true);
  });

  it('refuses another key before anyone is served, naming the setting and the remedy', async () => {
    const keys = createDataKeys(new Uint8Array(32).fill(9));
    const refusal: unknown = await database.openStore({ keys }).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(Error);
    expect(String(refusal)).to.include('Set DATA_KEY to that key');
  });
});
