import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { LOCAL_KEY_FILE, localDataKey } from '../../store/localDataKey.ts';
import { newFolder } from '../helpers/database.ts';

describe('local data key', () => {
  it('is made once, for its owner alone, and is the same afterwards', async () => {
    const folder = join(newFolder(), 'data');
    const keys = await Promise.all(Array.from({ length: 5 }, () => localDataKey(folder)));
    expect(keys.every((key) => Buffer.from(key).equals(keys[0] ?? key))).to.equal(true);
    expect(keys[0]).to.have.length(32);
    expect(readdirSync(folder)).to.deep.equal([LOCAL_KEY_FILE]);
    expect(statSync(join(folder, LOCAL_KEY_FILE)).mode & 0o777).to.equal(0o600);
  });

  it('differs from folder to folder', async () => {
    expect(await localDataKey(newFolder())).not.to.deep.equal(await localDataKey(newFolder()));
  });

  it('is not replaced where it is damaged: the message names the file and the remedy', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, LOCAL_KEY_FILE), 'half a k');
    expect(await failureOf(localDataKey(folder)))
      .to.include(LOCAL_KEY_FILE)
      .and.to.include('delete the folder');
  });

  it('is not made anew beside a database that only the old one opens', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'database'));
    expect(await failureOf(localDataKey(folder)))
      .to.include('is missing')
      .and.to.include('Put it back');
  });
});

async function failureOf(promise: Promise<unknown>): Promise<string> {
  return await promise.then(
    () => 'no failure',
    (error: Error) => error.message,
  );
}
