import { readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { FolderInUseError, lockFolder } from '../../store/folderLock.ts';
import { newFolder } from '../helpers/database.ts';

describe('folder lock', () => {
  it('refuses a second holder until the first one lets go', async () => {
    const folder = newFolder();
    const first = await lockFolder(folder);
    expect(await refusalOf(folder)).to.be.instanceOf(FolderInUseError);
    await first.release();
    await (await lockFolder(folder)).release();
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it('says who holds the folder and what to do', async () => {
    const folder = newFolder();
    const lock = await lockFolder(folder);
    const message = String(await refusalOf(folder));
    for (const word of [folder, `${process.pid}`, 'DATA_DIR', 'DATABASE_URL']) expect(message).to.include(word);
    await lock.release();
  });

  it('takes a folder over whose holder is gone, though its process id is in use again', async () => {
    const folder = newFolder();
    await lockFolder(folder);
    const [file = ''] = readdirSync(folder);
    renameSync(join(folder, file), join(folder, file.replace(/\d+$/, '1')));
    await (await lockFolder(folder)).release();
  });

  const BEATS: readonly [age: number, outcome: string][] = [
    [10, 'refuses'],
    [40, 'takes over'],
  ];
  for (const [seconds, outcome] of BEATS) {
    it(`${outcome} a folder whose holder in another container gave a sign of life ${seconds} seconds ago`, async () => {
      const folder = newFolder();
      const other = join(folder, 'in-use-by-0123456789abcdef-1-100');
      writeFileSync(other, '');
      const beat = new Date(Date.now() - seconds * 1000);
      utimesSync(other, beat, beat);
      expect((await refusalOf(folder)) ? 'refuses' : 'takes over').to.equal(outcome);
    });
  }
});

async function refusalOf(folder: string): Promise<unknown> {
  return await lockFolder(folder).then(
    (lock) => lock.release(),
    (error: unknown) => error,
  );
}
