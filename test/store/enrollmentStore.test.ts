import { expect } from 'chai';
import type { Store } from '../../store/store.ts';
import { onEachDatabase } from '../helpers/database.ts';
import { ADDRESS, mailFor, NAME, newEnrollment, PERSON, requested, WIDE } from '../helpers/storedEnrollments.ts';

onEachDatabase('enrollment store', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  /** An enrollment whose first mail was asked for. */
  async function withMail() {
    const begun = await store.enrollments.start(newEnrollment());
    const next = requested(begun);
    const mail = mailFor(next);
    await store.enrollments.requestConfirmation(next, mail, 'nonce-1', WIDE);
    return { enrollment: next, mail };
  }

  it('gives back an enrollment as it was kept', async () => {
    const { enrollment } = await withMail();
    expect(await store.enrollments.byId(enrollment.id)).to.deep.include(enrollment);
  });

  it('knows no enrollment of a person who has none', async () => {
    expect(await store.enrollments.current(PERSON)).to.equal(undefined);
    expect(await store.enrollments.byId('unknown')).to.equal(undefined);
  });

  it('keeps one open enrollment for a person who starts 50 times at once', async () => {
    const started = await Promise.all(Array.from({ length: 50 }, () => store.enrollments.start(newEnrollment())));
    expect(new Set(started.map(({ id }) => id)).size).to.equal(1);
    expect(await store.enrollments.allOf(PERSON)).to.have.length(1);
  });

  it('starts another one after the first was closed, and names the open one as current', async () => {
    const first = await store.enrollments.start(newEnrollment());
    await store.enrollments.save({ ...first, version: 2, state: 'withdrawn' });
    const second = await store.enrollments.start(newEnrollment({ startedAt: new Date('2026-11-01T00:00:00Z') }));
    expect((await store.enrollments.current(PERSON))?.id).to.equal(second.id);
    expect((await store.enrollments.allOf(PERSON)).map(({ id }) => id)).to.deep.equal([first.id, second.id]);
  });

  it('counts each state that an enrollment reaches once, and nothing that leads back to it', async () => {
    const first = await store.enrollments.start(newEnrollment());
    await store.enrollments.save({ ...first, version: 2, state: 'started' });
    await store.enrollments.save({ ...first, version: 2, state: 'withdrawn' });
    await store.enrollments.save({ ...first, version: 3, state: 'withdrawn' });
    const events = (await database.rows('select key_hash, event from insight_events')) as {
      key_hash: string;
      event: { step: string };
    }[];
    expect(events.map(({ event }) => event.step).sort()).to.deep.equal(['started', 'withdrawn']);
    expect(JSON.stringify(events)).not.to.contain(first.id).and.not.to.contain(PERSON.personId);
  });

  it('names the newest enrollment as current where none is open', async () => {
    const closed = (id: string, day: number) =>
      newEnrollment({ id, state: 'withdrawn', startedAt: new Date(Date.UTC(2026, 9, day)) });
    await store.enrollments.start(closed('older', 1));
    await store.enrollments.start(closed('newer', 2));
    expect((await store.enrollments.current(PERSON))?.id).to.equal('newer');
  });

  it('refuses to write over another version, of 20 simultaneous writes 19 times', async () => {
    const first = await store.enrollments.start(newEnrollment());
    const next = { ...first, version: 2, market: 'FR' };
    const results = await Promise.all(Array.from({ length: 20 }, () => store.enrollments.save(next)));
    expect(results.filter((result) => result === 'saved')).to.have.length(1);
    expect(await store.enrollments.byId(first.id)).to.deep.include({ version: 2, market: 'FR' });
  });

  it('keeps the card that was remembered, whatever is saved from before', async () => {
    const first = await store.enrollments.start(newEnrollment());
    await store.enrollments.rememberCard(first.id, 'activity-1');
    expect(await store.enrollments.save({ ...first, version: 2 })).to.equal('saved');
    expect((await store.enrollments.byId(first.id))?.cardActivityId).to.equal('activity-1');
  });

  it('empties a field that the next version no longer has', async () => {
    const { enrollment } = await withMail();
    await store.enrollments.save({ ...enrollment, version: 3, state: 'started', email: undefined, market: undefined });
    const saved = await store.enrollments.byId(enrollment.id);
    expect([saved?.email, saved?.market]).to.deep.equal([undefined, undefined]);
  });

  it('confirms once, of 20 simultaneous clicks', async () => {
    const { enrollment, mail } = await withMail();
    const at = new Date('2026-11-02T10:00:00Z');
    const next = { ...enrollment, version: 3, state: 'confirmed' as const, confirmedAt: at };
    const clicks = Array.from({ length: 20 }, () => store.enrollments.confirm(next, mail.id, at));
    expect((await Promise.all(clicks)).filter((result) => result === 'saved')).to.have.length(1);
    expect((await store.enrollments.mail(mail.id))?.usedAt).to.deep.equal(at);
    expect(await database.rows("select data from pgboss.job where name = 'enrollment-card'")).to.have.length(1);
  });

  it('confirms nothing by the mail of another enrollment, nor over another version', async () => {
    const { enrollment, mail } = await withMail();
    const other = await store.enrollments.start(newEnrollment({ person: { ...PERSON, personId: 'person-2' } }));
    expect(await store.enrollments.confirm({ ...other, version: 2 }, mail.id, database.now)).to.equal('conflict');
    expect(await store.enrollments.confirm({ ...enrollment, version: 7 }, mail.id, database.now)).to.equal('conflict');
    expect((await store.enrollments.mail(mail.id))?.usedAt).to.equal(undefined);
  });

  it('finds the newest mail and keeps its outcome', async () => {
    const { enrollment, mail } = await withMail();
    const next = { ...enrollment, version: 3 };
    const newer = mailFor(next, { createdAt: new Date('2026-11-02T09:30:00Z') });
    await store.enrollments.requestConfirmation(next, newer, 'nonce-2', WIDE);
    await store.enrollments.recordMailOutcome(mail.id, 'refused');
    expect(await store.enrollments.latestMail(enrollment.id)).to.deep.include(newer);
    expect((await store.enrollments.mail(mail.id))?.outcome).to.equal('refused');
  });

  it('tells the newest of many mails of one millisecond', async () => {
    let { enrollment } = await withMail();
    for (let n = 2; n <= 8; n++) {
      enrollment = { ...enrollment, version: enrollment.version + 1 };
      const mail = mailFor(enrollment);
      await store.enrollments.requestConfirmation(enrollment, mail, `nonce-${n}`, WIDE);
      expect((await store.enrollments.latestMail(enrollment.id))?.id).to.equal(mail.id);
    }
  });

  it('counts every try of a code, also simultaneous ones', async () => {
    const { mail } = await withMail();
    const counts = await Promise.all(Array.from({ length: 10 }, () => store.enrollments.countCodeTry(mail.id)));
    expect(counts.toSorted((a, b) => a - b)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('deletes all of a person, and of nobody else', async () => {
    await withMail();
    const other = newEnrollment({ person: { ...PERSON, personId: 'person-2' } });
    await store.enrollments.start(other);
    await store.enrollments.deleteAllOf(PERSON, 'nonce-delete');
    expect(await store.enrollments.allOf(PERSON)).to.deep.equal([]);
    expect(await database.rows('select * from confirmation_mails')).to.deep.equal([]);
    expect(await store.enrollments.byId(other.id)).to.deep.include({ id: other.id });
  });

  it('deletes nothing by a click that was served before', async () => {
    await store.enrollments.deleteAllOf(PERSON, 'nonce-delete');
    await store.enrollments.start(newEnrollment());
    await store.enrollments.deleteAllOf(PERSON, 'nonce-delete');
    expect(await store.enrollments.allOf(PERSON)).to.have.length(1);
  });

  it('holds neither address nor name nor the id of a click in plain text, in any row of any table', async () => {
    await withMail();
    expect(await everything())
      .not.to.match(/work\.mailbox|shown in teams|nonce-1/i)
      .and.not.to.include(Buffer.from(ADDRESS).toString('base64url').slice(4, 20));
    expect(await everything()).to.include('confirmation-sent');
  });

  it('refuses an address that was changed or moved to another row', async () => {
    const { enrollment } = await withMail();
    const other = await store.enrollments.start(newEnrollment({ person: { ...PERSON, personId: 'person-2' } }));
    await database.rows(
      `update enrollments set email_sealed = (select email_sealed from enrollments where id = '${enrollment.id}')`,
    );
    expect((await store.enrollments.byId(enrollment.id))?.displayName).to.equal(NAME);
    expect(await failureOf(store.enrollments.byId(other.id))).to.match(/authenticate/);
    await database.rows(`update enrollments set email_sealed = 'v1.' || repeat('A', 60)`);
    expect(await failureOf(store.enrollments.byId(enrollment.id))).to.match(/authenticate/);
  });

  async function everything(): Promise<string> {
    const tables = ['enrollments', 'confirmation_mails', 'mail_requests', 'used_nonces', 'pgboss.job'];
    return JSON.stringify(await Promise.all(tables.map((table) => database.rows(`select * from ${table}`))));
  }
});

async function failureOf(promise: Promise<unknown>): Promise<string> {
  return await promise.then(
    () => 'no failure',
    (error: Error) => error.message,
  );
}
