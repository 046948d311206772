import { expect } from 'chai';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import { emptyServerDatabase, onServer, testParts } from '../helpers/database.ts';
import { freePort } from '../helpers/freePort.ts';
import { mailFor, newEnrollment, requested, WIDE } from '../helpers/storedEnrollments.ts';

onServer('several instances', () => {
  let instances: Store[] = [];

  before(async function () {
    this.timeout(30_000);
    const databaseUrl = await emptyServerDatabase('instances');
    instances = await Promise.all([1, 2, 3, 4].map(() => openStore({ databaseUrl, dataDir: '', ...testParts() })));
  });
  after(() => Promise.all(instances.map((store) => store.close())));

  /** Does something 40 times at once, spread over the instances. */
  async function spread<T>(act: (store: Store, turn: number) => Promise<T>): Promise<T[]> {
    const turns = Array.from({ length: 10 }, (_, turn) => instances.map((store, i) => act(store, turn * 4 + i)));
    return await Promise.all(turns.flat());
  }

  it('set an empty database up together when they start at once', async () => {
    expect(await Promise.all(instances.map((store) => store.isReady()))).to.deep.equal([true, true, true, true]);
  });

  it('handle a redelivered activity once', async () => {
    const claims = await spread((store) => store.handledActivities.claim('activity'));
    expect(claims.filter((claim) => claim === 'claimed')).to.have.length(1);
  });

  it('open one enrollment for one person', async () => {
    const started = await spread((store) => store.enrollments.start(newEnrollment()));
    expect(new Set(started.map(({ id }) => id)).size).to.equal(1);
  });

  it('keep the limits together', async () => {
    const limits = { ...WIDE, perOrganization: 7 };
    const results = await spread(async (store, turn) => {
      const person = { tenantId: 'tenant-limited', personId: `${turn}` };
      const next = requested(await store.enrollments.start(newEnrollment({ person })));
      return await store.enrollments.requestConfirmation(next, mailFor(next), `click-${turn}`, limits);
    });
    expect(results.filter(({ kind }) => kind === 'saved')).to.have.length(7);
  });

  it('share the jobs, and carry each out once', async () => {
    const seen: string[] = [];
    const done = new Promise<void>((resolve) => {
      for (const store of instances) {
        void store.work('confirmation-mail', async ({ mailId }) => {
          seen.push(mailId);
          if (seen.length === 47) resolve();
        });
      }
    });
    await spread(async (store, turn) => {
      const person = { tenantId: 'tenant-jobs', personId: `${turn}` };
      const next = requested(await store.enrollments.start(newEnrollment({ person })));
      return await store.enrollments.requestConfirmation(next, mailFor(next), `job-${turn}`, WIDE);
    });
    await done;
    expect(new Set(seen).size).to.equal(47);
  });

  it('delete what is being confirmed, or confirm it first, without waiting for each other for ever', async () => {
    const outcomes = await spread(async ({ enrollments }, turn) => {
      const person = { tenantId: 'tenant-deleting', personId: `${turn}` };
      const next = requested(await enrollments.start(newEnrollment({ person })));
      const mail = mailFor(next);
      await enrollments.requestConfirmation(next, mail, `deleting-${turn}`, WIDE);
      const confirmed = { ...next, version: next.version + 1, state: 'confirmed' as const };
      return await Promise.allSettled([
        enrollments.confirm(confirmed, mail.id, mail.createdAt),
        enrollments.deleteAllOf(person, `delete-${turn}`),
      ]);
    });
    expect(outcomes.flat().flatMap((it) => (it.status === 'rejected' ? [String(it.reason)] : []))).to.deep.equal([]);
  });

  it('do not start without their server', async () => {
    const databaseUrl = `postgres://tests@127.0.0.1:${await freePort()}/nowhere`;
    const failure = await openStore({ databaseUrl, dataDir: '', ...testParts() }).catch((error: Error) => error);
    expect(String(failure)).to.include('ECONNREFUSED');
  });
});
