import { expect } from 'chai';
import type { Store } from '../../store/store.ts';
import { onEachDatabase } from '../helpers/database.ts';
import { mailFor, newEnrollment, PERSON, requested, WIDE } from '../helpers/storedEnrollments.ts';

const BEGUN = new Date('2026-11-02T09:00:00Z');

onEachDatabase('retention', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const daysLater = (days: number) => new Date(BEGUN.getTime() + days * 86_400_000);

  for (const [days, state] of [
    [89, 'started'],
    [91, 'expired'],
  ] as const) {
    it(`leaves an enrollment that nobody touched for ${days} days ${state}`, async () => {
      const { id } = await store.enrollments.start(newEnrollment());
      await store.runRetention(daysLater(days));
      expect((await store.enrollments.byId(id))?.state).to.equal(state);
    });
  }

  it('deletes what it has closed as long after the last change as what the person closed', async () => {
    await store.enrollments.start(newEnrollment());
    await store.runRetention(daysLater(91));
    await store.runRetention(daysLater(179));
    expect(await store.enrollments.allOf(PERSON)).to.have.length(1);
    await store.runRetention(daysLater(181));
    expect(await store.enrollments.allOf(PERSON)).to.deep.equal([]);
  });

  it('counts each enrollment that it closes once, when it closes it', async () => {
    await store.enrollments.start(newEnrollment());
    await store.runRetention(daysLater(91));
    await store.runRetention(daysLater(92));
    const events = await database.rows(
      "select at, edition, locale from insight_events where event->>'step' = 'expired'",
    );
    expect(events).to.deep.equal([{ at: daysLater(91), edition: 'hup-2020-08', locale: 'en' }]);
  });

  it('moves the version of what it closes, so that a turn under way writes nothing over it', async () => {
    const begun = await store.enrollments.start(newEnrollment());
    await store.runRetention(daysLater(91));
    expect(await store.enrollments.save({ ...begun, version: 2 })).to.equal('conflict');
  });

  for (const [days, count] of [
    [179, 1],
    [181, 0],
  ] as const) {
    it(`keeps ${count} of one enrollment with its mails ${days} days after its person's last change`, async () => {
      const next = requested(await store.enrollments.start(newEnrollment()));
      await store.enrollments.requestConfirmation(next, mailFor(next), 'click', WIDE);
      await store.enrollments.save({ ...next, version: 3, state: 'withdrawn' });
      await store.runRetention(daysLater(days));
      expect(await store.enrollments.allOf(PERSON)).to.have.length(count);
      expect(await database.rows('select id from confirmation_mails')).to.have.length(count);
    });
  }

  it('deletes questions, dialog stacks, activities, requests and nonces, each after its own time', async () => {
    await store.questions.keep('text', 'en', BEGUN);
    await store.dialogStates.write({ key: {} });
    await store.handledActivities.claim('activity');
    const next = requested(await store.enrollments.start(newEnrollment()));
    await store.enrollments.requestConfirmation(next, mailFor(next, { createdAt: BEGUN }), 'click', WIDE);
    const left = [];
    for (const days of [0.9, 1.1, 31, 61, 181]) {
      await store.runRetention(daysLater(days));
      left.push(await leftRows());
    }
    expect(left).to.deep.equal([
      ['handled_activities', 'mail_requests', 'dialog_states', 'unanswered_questions', 'used_nonces'],
      ['dialog_states', 'unanswered_questions', 'used_nonces'],
      ['unanswered_questions', 'used_nonces'],
      ['used_nonces'],
      [],
    ]);
  });

  it('runs when the store opens, and counts what it did', async () => {
    await store.questions.keep('text', 'en', BEGUN);
    database.now = daysLater(61);
    await database.openStore();
    expect(await database.rows('select * from unanswered_questions')).to.deep.equal([]);
    await store.questions.keep('text', 'en', BEGUN);
    expect(await store.runRetention(database.now)).to.include({ deletedQuestions: 1, expiredEnrollments: 0 });
  });

  async function leftRows(): Promise<string[]> {
    const tables = ['handled_activities', 'mail_requests', 'dialog_states', 'unanswered_questions', 'used_nonces'];
    const counted = tables.map(async (table) =>
      (await database.rows(`select 1 from ${table}`)).length > 0 ? [table] : [],
    );
    return (await Promise.all(counted)).flat();
  }
});
