import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { FolderInUseError } from '../../store/folderLock.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import { embeddedFolder, newFolder, testParts } from '../helpers/database.ts';
import { startStoreProcess } from '../helpers/storeProcess.ts';

describe('embedded database', function () {
  this.timeout(60_000);
  let store: Store | undefined;
  afterEach(() => store?.close());

  async function open(dataDir: string): Promise<Store> {
    store = await openStore({ dataDir, ...testParts() });
    return store;
  }

  it('is ready while it is open, and not after', async () => {
    const opened = await open(await embeddedFolder());
    expect(await opened.isReady()).to.equal(true);
    await opened.close();
    store = undefined;
    expect(await opened.isReady()).to.equal(false);
  });

  it('refuses a second process on its folder, naming the remedy, and is free at once after kill -9', async () => {
    const folder = await embeddedFolder();
    const other = startStoreProcess('hold', folder);
    expect(await other.nextLine()).to.equal('open');
    const refusal = await open(folder).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(FolderInUseError);
    expect(String(refusal)).to.include(`process id ${other.pid}`).and.to.include('DATABASE_URL');
    await other.kill();
    expect(await (await open(folder)).isReady()).to.equal(true);
  });

  it('lets at most one of two processes in that start at once, and tells the other one why', async () => {
    const folder = await embeddedFolder();
    const lines = await Promise.all([1, 2].map(() => startStoreProcess('hold', folder).nextLine()));
    expect(lines.filter((line) => line === 'open')).to.have.length.at.most(1);
    expect(lines.filter((line) => line !== 'open').join()).to.include('FolderInUseError');
  });

  it('loses no row that it acknowledged before kill -9', async () => {
    const folder = await embeddedFolder();
    const other = startStoreProcess('start-enrollments', folder);
    const acknowledged: string[] = [];
    while (acknowledged.length < 200) acknowledged.push(await other.nextLine());
    await other.kill();
    const { enrollments } = await open(folder);
    const kept = await Promise.all(acknowledged.map((id) => enrollments.byId(id)));
    expect(kept.filter((enrollment) => enrollment === undefined)).to.deep.equal([]);
  });

  it('carries a job out again soon after the process that was at it was killed', async () => {
    const folder = await embeddedFolder();
    const other = startStoreProcess('handle-job', folder);
    const mailId = await other.nextLine();
    await other.kill();
    const { work } = await open(folder);
    const begun = performance.now();
    const again = await new Promise<string>((resolve) => {
      void work('confirmation-mail', async (job) => resolve(job.mailId));
    });
    expect(again).to.equal(mailId);
    expect(performance.now() - begun).to.be.below(5_000);
  });

  it('is made whole by the next start when the first one was killed while making it', async () => {
    const folder = newFolder();
    const other = startStoreProcess('hold', folder);
    await new Promise<void>((resolve) => {
      const watcher = watch(folder, () => {
        if (!existsSync(join(folder, 'database.unfinished'))) return;
        watcher.close();
        resolve();
      });
    });
    await other.kill();
    expect(existsSync(join(folder, 'database'))).to.equal(false);
    expect(await (await open(folder)).isReady()).to.equal(true);
  });
});
