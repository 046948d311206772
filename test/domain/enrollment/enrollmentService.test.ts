import { expect } from 'chai';
import type { Enrollment } from '../../../domain/enrollment/enrollment.ts';
import type { EnrollmentService } from '../../../domain/enrollment/enrollmentService.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { BEGINNER, codesOf, enrollmentService, formOf, mailOf, PERSON } from '../../helpers/enrollmentHouse.ts';

onEachDatabase('An enrollment', (database) => {
  let store: Store;
  let service: EnrollmentService;

  beforeEach(async () => {
    store = await database.openStore();
    service = enrollmentService(store, database);
  });

  const begin = () => service.begin(BEGINNER);
  const current = () => store.enrollments.current(PERSON);

  async function submitted(): Promise<Enrollment> {
    const { enrollment } = await service.submitForm(PERSON, formOf(await begin()));
    if (enrollment?.state !== 'confirmation-sent') throw new Error('The form was not accepted');
    return enrollment;
  }

  async function confirmed(): Promise<Enrollment> {
    const { enrollment } = await service.confirm(await mailOf(store, await submitted()));
    if (enrollment?.state !== 'confirmed') throw new Error('The mail did not confirm');
    return enrollment;
  }

  it('begins once, however often it is begun', async () => {
    const begun = await Promise.all(Array.from({ length: 20 }, begin));
    expect(new Set(begun.map(({ id }) => id)).size).to.equal(1);
  });

  it('names every reason against a form at once, and stays as it was', async () => {
    const started = await begin();
    const outcome = await service.submitForm(PERSON, formOf(started, { market: 'JP', email: 'jane@gmail.com' }));
    expect(outcome).to.deep.include({
      kind: 'refused',
      errors: { product: 'family-not-offered', email: 'personal-provider' },
    });
    expect((await current())?.state).to.equal('started');
  });

  describe('with a form whose market', () => {
    const cases: [market: string, product: string, errors: object][] = [
      ['', 'family', { market: 'missing' }],
      ['XX', 'family', { market: 'unknown' }],
      ['RU', 'family', { market: 'not-offered' }],
      ['RU', '', { market: 'not-offered', product: 'missing' }],
      ['JP', 'family', { product: 'family-not-offered' }],
      ['__proto__', 'family', { market: 'unknown' }],
    ];
    for (const [market, product, errors] of cases) {
      it(`is "${market}" and product "${product}" is refused`, async () => {
        const outcome = await service.submitForm(PERSON, formOf(await begin(), { market, product }));
        expect(outcome).to.deep.include({ kind: 'refused', errors });
      });
    }
  });

  it('asks the mailbox once for a form that is submitted many times at once', async () => {
    const form = formOf(await begin());
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => service.submitForm(PERSON, form)));
    expect(outcomes.filter(({ kind }) => kind === 'confirmation-sent')).to.have.length(1);
    expect(await database.rows('select 1 from confirmation_mails')).to.have.length(1);
  });

  it('is not moved by a form of an older enrollment', async () => {
    const old = await begin();
    await service.startOver(BEGINNER);
    const outcome = await service.submitForm(PERSON, formOf(old));
    expect(outcome).to.deep.include({ kind: 'stale' });
    expect((await current())?.state).to.equal('started');
  });

  it('is confirmed by the link, once', async () => {
    const mail = await mailOf(store, await submitted());
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => service.confirm(mail)));
    expect(outcomes.filter(({ kind }) => kind === 'confirmed')).to.have.length(1);
    expect((await current())?.state).to.equal('confirmed');
  });

  it('is confirmed by the code, with the spaces that people type', async () => {
    const { right } = codesOf(await mailOf(store, await submitted()));
    const outcome = await service.enterCode(PERSON, ` ${right.slice(0, 3)} ${right.slice(3)} `);
    expect(outcome.kind).to.equal('confirmed');
  });

  it('counts wrong codes, also simultaneous ones, and after the fifth takes not even the right one', async () => {
    const mail = await mailOf(store, await submitted());
    const { right, wrong } = codesOf(mail);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => service.enterCode(PERSON, wrong)));
    const triesLeft = outcomes.map((outcome) => (outcome.kind === 'wrong-code' ? outcome.triesLeft : undefined));
    expect(triesLeft.sort()).to.deep.equal([0, 1, 2, 3, 4]);
    expect((await service.enterCode(PERSON, right)).kind).to.equal('wrong-code');
    expect((await service.confirm(mail)).kind).to.equal('confirmed');
  });

  it('does not count an empty code as a try', async () => {
    await submitted();
    expect((await service.enterCode(PERSON, ' ')).kind).to.equal('code-missing');
  });

  it('stays open when its link expires after 24 hours, and offers a new one', async () => {
    const enrollment = await submitted();
    const mail = await mailOf(store, enrollment);
    database.now = new Date(mail.createdAt.getTime() + 24 * 3_600_000);
    expect((await service.confirm(mail)).kind).to.equal('link-expired');
    expect((await service.enterCode(PERSON, codesOf(mail).right)).kind).to.equal('link-expired');
    expect((await service.resend(PERSON, 'card-2')).kind).to.equal('resent');
    expect((await service.confirm(await mailOf(store, enrollment))).kind).to.equal('confirmed');
  });

  it('sends again once for a button that is clicked twice', async () => {
    await submitted();
    const outcomes = [await service.resend(PERSON, 'card-2'), await service.resend(PERSON, 'card-2')];
    expect(outcomes.map(({ kind }) => kind)).to.deep.equal(['resent', 'stale']);
    expect(await database.rows('select 1 from confirmation_mails')).to.have.length(2);
  });

  it('sends no more mails than one person may ask for in a day, and says when there will be another', async () => {
    await submitted();
    for (let n = 2; n <= 5; n++) expect((await service.resend(PERSON, `card-${n}`)).kind).to.equal('resent');
    const outcome = await service.resend(PERSON, 'card-6');
    expect(outcome).to.deep.include({ kind: 'limited', retryAt: new Date(database.now.getTime() + 24 * 3_600_000) });
  });

  it('does not let many people together fill one mailbox', async () => {
    const people = Array.from({ length: 8 }, (_, n) => ({ ...PERSON, personId: `person-${n}` }));
    const outcomes = await Promise.all(
      people.map(async (person) =>
        service.submitForm(person, formOf(await service.begin({ ...BEGINNER, person }), { nonce: person.personId })),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'confirmation-sent')).to.have.length(5);
    expect(outcomes.filter((outcome) => outcome.kind === 'limited' && outcome.scope === 'address')).to.have.length(3);
  });

  it('with a changed address is not confirmed by what was mailed before', async () => {
    const mail = await mailOf(store, await submitted());
    const { enrollment } = await service.changeEmail(PERSON);
    expect(enrollment).to.deep.include({ state: 'started', email: 'jane.doe@contoso.com' });
    expect((await service.confirm(mail)).kind).to.equal('stale');
    await service.submitForm(PERSON, formOf(enrollment as Enrollment, { email: 'j.doe@contoso.com', nonce: 'form-2' }));
    expect((await service.confirm(mail)).kind).to.equal('stale');
  });

  it('whose form is sent again with the same address goes on with the mail that is there, also at the limit', async () => {
    const mail = await mailOf(store, await submitted());
    const { enrollment } = await service.changeEmail(PERSON);
    const again = await service.submitForm(PERSON, formOf(enrollment ?? expect.fail(), { nonce: 'form-2' }));
    expect(again.kind).to.equal('confirmation-sent');
    expect(await database.rows('select 1 from confirmation_mails')).to.have.length(1);
    expect((await service.confirm(mail)).kind).to.equal('confirmed');
  });

  it('that was withdrawn is not confirmed by its mail', async () => {
    const enrollment = await submitted();
    await service.withdraw(PERSON);
    expect((await service.confirm(await mailOf(store, enrollment))).kind).to.equal('stale');
  });

  it('notes once that its purchase link was opened, and that the person bought', async () => {
    const { id } = await confirmed();
    await service.linkOpened(id);
    const first = await current();
    database.now = new Date(database.now.getTime() + 60_000);
    await service.linkOpened(id);
    expect(await current()).to.deep.equal(first);
    expect((await service.bought(PERSON)).enrollment).to.deep.include({
      state: 'purchased',
      purchasedAt: database.now,
    });
    expect((await service.bought(PERSON)).kind).to.equal('stale');
  });

  it('is confirmed without a mail where the address is the one of Teams that is trusted', async () => {
    const form = formOf(await begin(), { teamsAddress: 'jane.doe@contoso.com' });
    expect((await service.submitForm(PERSON, form)).kind).to.equal('confirmed');
    expect(await database.rows('select 1 from confirmation_mails')).to.have.length(0);
  });

  it('asks the mailbox where the address is another one than that of Teams', async () => {
    const form = formOf(await begin(), { teamsAddress: 'dana@contoso.com' });
    expect((await service.submitForm(PERSON, form)).kind).to.equal('confirmation-sent');
  });

  it('that begins in English and is submitted in French goes on in French, its mail too', async () => {
    const { enrollment } = await service.submitForm(PERSON, formOf(await begin(), { locale: 'fr' }));
    expect((await mailOf(store, enrollment as Enrollment)).locale).to.equal('fr');
    expect((await current())?.locale).to.equal('fr');
  });
});
