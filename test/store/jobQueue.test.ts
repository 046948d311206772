import { expect } from 'chai';
import type { Store } from '../../store/store.ts';
import { onEachDatabase } from '../helpers/database.ts';
import { mailFor, newEnrollment, requested, WIDE } from '../helpers/storedEnrollments.ts';
import { until } from '../helpers/until.ts';

onEachDatabase('job queue', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  /** Asks for a first mail; returns its id. */
  async function askForMail(): Promise<string> {
    const next = requested(await store.enrollments.start(newEnrollment()));
    const mail = mailFor(next);
    await store.enrollments.requestConfirmation(next, mail, 'click', WIDE);
    return mail.id;
  }

  it('carries a job out well within a second of its transaction', async () => {
    const carriedOut = new Promise<[string, number]>((resolve) => {
      void store.work('confirmation-mail', async ({ mailId }) => resolve([mailId, performance.now()]));
    });
    const mailId = await askForMail();
    const sent = performance.now();
    const [id, at] = await carriedOut;
    expect(id).to.equal(mailId);
    expect(at - sent).to.be.below(1000);
  });

  it('holds no job of a transaction that failed', async () => {
    const next = requested(await store.enrollments.start(newEnrollment()));
    const mail = mailFor(next);
    await store.enrollments.requestConfirmation(next, mail, 'click-1', WIDE);
    const again = { ...next, version: 3 };
    const sameMail = store.enrollments.requestConfirmation(again, mail, 'click-2', WIDE);
    expect(await sameMail.catch((error: Error) => error.message)).to.match(/duplicate key/);
    expect(await database.rows('select id from pgboss.job')).to.have.length(1);
    expect(await store.enrollments.byId(next.id)).to.deep.include({ version: 2 });
  });

  it('keeps ids only in a job', async () => {
    const mailId = await askForMail();
    expect(await database.rows('select data from pgboss.job')).to.deep.equal([{ data: { mailId } }]);
  });

  it('tries a failed job again', async () => {
    let tries = 0;
    const succeeded = new Promise<void>((resolve) => {
      void store.work('confirmation-mail', async () => {
        tries += 1;
        if (tries < 2) throw new Error('no connection');
        resolve();
      });
    });
    await askForMail();
    await succeeded;
    expect(tries).to.equal(2);
  });

  it('tells when the last try failed, and keeps no word of the error', async () => {
    await store.close();
    store = await database.openStore({
      jobTiming: { retryDelaySeconds: 0, retryLimit: 0, tryLimitSeconds: 20, pollSeconds: 0.5 },
    });
    const givenUp = new Promise<string>((resolve) => {
      const refuse = async () => {
        throw Object.assign(new Error('550 <work.mailbox@contoso.example> is unknown'), { code: 'EENVELOPE' });
      };
      void store.work('confirmation-mail', refuse, async ({ mailId }) => resolve(mailId));
    });
    const mailId = await askForMail();
    expect(await givenUp).to.equal(mailId);
    const kept = JSON.stringify(await database.rows('select output from pgboss.job'));
    expect(kept).to.include('EENVELOPE').and.not.to.include('contoso');
    expect(database.logged).to.deep.equal(['A job failed; it is tried again unless no try is left.']);
  });

  it('lets one failing job of several not disturb the others', async () => {
    const mails: string[] = [];
    for (const personId of ['a', 'b', 'c']) {
      const next = requested(await store.enrollments.start(newEnrollment({ person: { tenantId: 't', personId } })));
      const mail = mailFor(next);
      mails.push(mail.id);
      await store.enrollments.requestConfirmation(next, mail, personId, WIDE);
    }
    const seen: string[] = [];
    await new Promise<void>((resolve) => {
      void store.work('confirmation-mail', async ({ mailId }) => {
        seen.push(mailId);
        if (seen.length === 4) resolve();
        if (mailId === mails[1] && seen.length <= 3) throw new Error('once');
      });
    });
    expect(seen.slice(0, 3)).to.have.members(mails);
    expect(seen[3]).to.equal(mails[1]);
  });

  it('starts a job not before its moment', async () => {
    const begun: string[] = [];
    await store.work('announcement-prepare', async ({ announcementId }) => {
      begun.push(announcementId);
    });
    await store.queueJob('announcement-prepare', { announcementId: 'later' }, new Date(Date.now() + 1_500));
    await store.queueJob('announcement-prepare', { announcementId: 'at once' });
    await until(() => begun.length === 2);
    expect(begun).to.deep.equal(['at once', 'later']);
  });

  it('sends announcements one job at a time, and begins another one as soon as one ends', async () => {
    let running = 0;
    const together: number[] = [];
    await store.work('announcement-send', async () => {
      running += 1;
      together.push(running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    });
    for (const announcementId of ['a', 'b', 'c']) await store.queueJob('announcement-send', { announcementId });
    await until(() => together.length === 3);
    expect(together).to.deep.equal([1, 1, 1]);
  });

  it('gives the reading of long rosters, and whatever dies while sending, more time and tries than a mail', async () => {
    await store.queueJob('announcement-prepare', { announcementId: 'a' });
    await store.queueJob('announcement-send', { announcementId: 'a' });
    await askForMail();
    const settings = 'retry_limit, retry_backoff, extract(epoch from expire_in)::integer as seconds';
    expect(await database.rows(`select name, ${settings} from pgboss.job order by name`)).to.deep.equal([
      { name: 'announcement-prepare', retry_limit: 10_000, retry_backoff: false, seconds: 900 },
      { name: 'announcement-send', retry_limit: 10_000, retry_backoff: false, seconds: 20 },
      { name: 'confirmation-mail', retry_limit: 2, retry_backoff: true, seconds: 20 },
    ]);
  });

  it('waits at closing for the job in flight, and notes that it is done', async () => {
    let finish = () => {};
    const begun = new Promise<void>((resolve) => {
      void store.work('confirmation-mail', async () => {
        resolve();
        await new Promise<void>((done) => {
          finish = done;
        });
      });
    });
    await askForMail();
    await begun;
    const closed = store.close();
    finish();
    await closed;
    expect(await database.rows('select state from pgboss.job')).to.deep.equal([{ state: 'completed' }]);
  });
});
