import { expect } from 'chai';
import type { RequestResult } from '../../domain/enrollment/enrollmentStore.ts';
import type { MailLimits } from '../../domain/enrollment/mailLimits.ts';
import type { Store } from '../../store/store.ts';
import { onEachDatabase } from '../helpers/database.ts';
import { mailFor, newEnrollment, PERSON, requested, WIDE } from '../helpers/storedEnrollments.ts';

const AT = new Date('2026-11-02T09:00:00Z');

onEachDatabase('mail limits', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  /** Asks for a mail as a person who has just started. */
  async function ask(personId: string, email: string, limits: MailLimits, createdAt = AT): Promise<RequestResult> {
    const begun = await store.enrollments.start(newEnrollment({ person: { ...PERSON, personId } }));
    const next = requested(begun, email);
    return await store.enrollments.requestConfirmation(
      next,
      mailFor(next, { createdAt }),
      `${begun.id}-${begun.version}`,
      limits,
    );
  }

  const SCOPES: readonly [
    scope: string,
    limits: Partial<MailLimits>,
    person: (i: number) => string,
    email: (i: number) => string,
  ][] = [
    ['person', { perPerson: 3 }, () => 'one', (i) => `${i}@contoso.example`],
    ['address', { perAddress: 3 }, (i) => `p${i}`, () => 'one@contoso.example'],
    ['organization', { perOrganization: 3 }, (i) => `p${i}`, (i) => `${i}@contoso.example`],
  ];
  for (const [scope, limits, person, email] of SCOPES) {
    it(`lets three mails through per ${scope} where three are allowed, and says when the next one may follow`, async () => {
      const ask4 = async (i: number) => {
        const begun = await store.enrollments.current({ ...PERSON, personId: person(i) });
        if (begun) await store.enrollments.save({ ...begun, version: begun.version + 1, state: 'withdrawn' });
        return await ask(person(i), email(i), { ...WIDE, ...limits }, new Date(AT.getTime() + i * 60_000));
      };
      const results = [await ask4(0), await ask4(1), await ask4(2), await ask4(3)];
      expect(results.map(({ kind }) => kind)).to.deep.equal(['saved', 'saved', 'saved', 'limited']);
      expect(results[3]).to.deep.equal({ kind: 'limited', scope, retryAt: new Date('2026-11-03T09:00:00Z') });
    });
  }

  it('lets five of 50 simultaneous requests of different people through where an address may get five', async () => {
    const people = Array.from({ length: 50 }, (_, i) => `p${i}`);
    const limits = { ...WIDE, perAddress: 5 };
    const results = await Promise.all(people.map((person) => ask(person, 'one@contoso.example', limits)));
    expect(results.filter(({ kind }) => kind === 'saved')).to.have.length(5);
    expect(await database.rows("select id from pgboss.job where name = 'confirmation-mail'")).to.have.length(5);
  });

  it('counts addresses of one mailbox together, whatever tag they have', async () => {
    const limits = { ...WIDE, perAddress: 2 };
    const ask3 = ['one@contoso.example', 'one+1@contoso.example', 'one+2@contoso.example'].map(
      (email, i) => () => ask(`p${i}`, email, limits),
    );
    const kinds: string[] = [];
    for (const askNext of ask3) kinds.push((await askNext()).kind);
    expect(kinds).to.deep.equal(['saved', 'saved', 'limited']);
  });

  it('takes no click away from a person where somebody else has sent its nonce', async () => {
    const ofTwo = ['one', 'two'].map((personId) => newEnrollment({ person: { ...PERSON, personId } }));
    for (const enrollment of ofTwo) {
      const next = requested(await store.enrollments.start(enrollment));
      const result = await store.enrollments.requestConfirmation(next, mailFor(next), 'same-nonce', WIDE);
      expect(result).to.deep.equal({ kind: 'saved' });
    }
  });

  it('counts again once the window has passed', async () => {
    const limits = { ...WIDE, perAddress: 1 };
    const day = (count: number) => new Date(AT.getTime() + count * 86_400_000);
    const kinds = [
      (await ask('a', 'one@contoso.example', limits, day(0))).kind,
      (await ask('b', 'one@contoso.example', limits, day(0.9))).kind,
      (await ask('c', 'one@contoso.example', limits, day(1.1))).kind,
    ];
    expect(kinds).to.deep.equal(['saved', 'limited', 'saved']);
  });

  it('still counts what a person asked for before deleting everything', async () => {
    const limits = { ...WIDE, perPerson: 1 };
    await ask('one', 'one@contoso.example', limits);
    await store.enrollments.deleteAllOf({ ...PERSON, personId: 'one' }, 'nonce-delete');
    expect(await ask('one', 'two@contoso.example', limits)).to.include({ kind: 'limited', scope: 'person' });
  });

  it('answers a repeated click as repeated, also when it comes 20 times at once', async () => {
    const next = requested(await store.enrollments.start(newEnrollment()));
    const click = () => store.enrollments.requestConfirmation(next, mailFor(next), 'one-click', WIDE);
    const kinds = (await Promise.all(Array.from({ length: 20 }, click))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'saved')).to.have.length(1);
    expect(kinds.filter((kind) => kind === 'repeated')).to.have.length(19);
  });

  it('writes nothing where the version moved, and lets the same click be tried again', async () => {
    const begun = await store.enrollments.start(newEnrollment());
    const late = { ...requested(begun), version: 5 };
    expect(await store.enrollments.requestConfirmation(late, mailFor(late), 'click', WIDE)).to.deep.equal({
      kind: 'conflict',
    });
    for (const table of ['confirmation_mails', 'mail_requests', 'used_nonces', 'pgboss.job']) {
      expect(await database.rows(`select * from ${table}`), table).to.deep.equal([]);
    }
    const next = requested(begun);
    expect(await store.enrollments.requestConfirmation(next, mailFor(next), 'click', WIDE)).to.deep.equal({
      kind: 'saved',
    });
  });
});
