import { expect } from 'chai';
import {
  type ConfirmationMailParts,
  giveUpMail,
  sendConfirmationMail,
} from '../../../bot/jobs/sendConfirmationMail.ts';
import type { OutgoingMail, SendOutcome } from '../../../bot/mail/mailer.ts';
import type { ConfirmationMail } from '../../../domain/enrollment/confirmationMail.ts';
import type { EnrollmentService } from '../../../domain/enrollment/enrollmentService.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import {
  BEGINNER,
  codesOf,
  EDITION,
  enrollmentService,
  formOf,
  mailOf,
  PERSON,
  SIGNER,
} from '../../helpers/enrollmentHouse.ts';
import { sayIn } from '../../helpers/strings.ts';

const HOUR_MS = 3_600_000;

onEachDatabase('The job that sends a confirmation mail', (database) => {
  let store: Store;
  let service: EnrollmentService;
  let sent: OutgoingMail[];
  let updatedCards: string[];
  let answer: () => Promise<SendOutcome>;
  let parts: ConfirmationMailParts;

  beforeEach(async () => {
    store = await database.openStore();
    service = enrollmentService(store, database);
    sent = [];
    updatedCards = [];
    answer = async () => 'sent';
    parts = jobParts();
  });

  function jobParts(): ConfirmationMailParts {
    const send = async (mail: OutgoingMail): Promise<SendOutcome> => {
      sent.push(mail);
      return answer();
    };
    return {
      ...{ store: store.enrollments, signer: SIGNER, clock: () => database.now, sayIn, program: EDITION },
      ...{ organization: 'Contoso', publicUrl: 'https://hup.contoso.com:8443/bot' },
      mailer: { send, isReady: async () => true, close: () => undefined },
      updateCard: async (enrollmentId) => {
        updatedCards.push(enrollmentId);
      },
    };
  }

  /** A mail that was asked for in the chat and waits to be sent. */
  async function askedFor(): Promise<ConfirmationMail> {
    const { enrollment } = await service.submitForm(PERSON, formOf(await service.begin(BEGINNER)));
    if (!enrollment) throw new Error('The form was not accepted');
    return mailOf(store, enrollment);
  }

  const outcomeOf = async ({ id }: ConfirmationMail) => (await store.enrollments.mail(id))?.outcome;

  it('sends link and code under an id of the bot’s own host, in the language of the form', async () => {
    const mail = await askedFor();
    await sendConfirmationMail(mail.id, parts);
    const [outgoing] = sent;
    expect(outgoing?.to).to.equal('jane.doe@contoso.com');
    expect(outgoing?.messageId).to.equal(`<${mail.id}@hup.contoso.com>`);
    expect(outgoing?.language).to.equal('en');
    expect(outgoing?.text)
      .to.include(`https://hup.contoso.com:8443/bot/confirm/${mail.id}.`)
      .and.include(codesOf(mail).right);
    expect(await outcomeOf(mail)).to.equal('sent');
  });

  it('sends the same mail when it is run again after an end that left nothing noted', async () => {
    const mail = await askedFor();
    answer = () => Promise.reject(new Error('The process ended here'));
    await sendConfirmationMail(mail.id, parts).catch(() => undefined);
    database.now = new Date(database.now.getTime() + HOUR_MS);
    answer = async () => 'sent';
    await sendConfirmationMail(mail.id, parts);
    expect(sent).to.have.length(2);
    expect(sent[1]).to.deep.equal(sent[0]);
  });

  it('sends nothing more once the mail server took it', async () => {
    const mail = await askedFor();
    await sendConfirmationMail(mail.id, parts);
    await sendConfirmationMail(mail.id, parts);
    expect(sent).to.have.length(1);
  });

  it('leaves the card alone when the mail was sent, for it shows that already', async () => {
    await sendConfirmationMail((await askedFor()).id, parts);
    expect(updatedCards).to.deep.equal([]);
  });

  it('notes a refusal for good and shows it, and does not send again', async () => {
    const mail = await askedFor();
    answer = async () => 'refused';
    await sendConfirmationMail(mail.id, parts);
    await sendConfirmationMail(mail.id, parts);
    expect(sent).to.have.length(1);
    expect(await outcomeOf(mail)).to.equal('refused');
    expect(updatedCards[0]).to.equal(mail.enrollmentId);
  });

  it('shows a refusal at the next run when the card could not be updated', async () => {
    const mail = await askedFor();
    answer = async () => 'refused';
    const failing = { ...parts, updateCard: () => Promise.reject(new Error('Teams is away')) };
    await sendConfirmationMail(mail.id, failing).catch(() => undefined);
    expect(await outcomeOf(mail)).to.equal('refused');
    await sendConfirmationMail(mail.id, parts);
    expect(updatedCards).to.deep.equal([mail.enrollmentId]);
    expect(sent).to.have.length(1);
  });

  const overtaken: [after: string, happens: (mail: ConfirmationMail) => Promise<unknown>][] = [
    ['a withdrawal', () => service.withdraw(PERSON)],
    ['the wish to change the address', () => service.changeEmail(PERSON)],
    ['another address was given', () => changeTo('jane.d@contoso.com')],
    ['the mailbox was confirmed', (mail) => service.confirm(mail)],
    ['a new enrollment was begun', () => service.startOver(BEGINNER)],
    ['the data was deleted', () => store.enrollments.deleteAllOf(PERSON, 'delete-1')],
    [
      'its link expired',
      async () => {
        database.now = new Date(database.now.getTime() + 24 * HOUR_MS);
      },
    ],
  ];
  for (const [after, happens] of overtaken) {
    it(`sends nothing after ${after}`, async () => {
      const mail = await askedFor();
      await happens(mail);
      await sendConfirmationMail(mail.id, parts);
      expect(sent).to.deep.equal([]);
    });
  }

  async function changeTo(email: string): Promise<void> {
    const { enrollment } = await service.changeEmail(PERSON);
    if (!enrollment) throw new Error('The address could not be changed');
    await service.submitForm(PERSON, formOf(enrollment, { nonce: 'form-2', email }));
  }

  it('sends nothing for a mail that is not known', async () => {
    await sendConfirmationMail('00000000-0000-4000-8000-00000000ffff', parts);
    expect(sent).to.deep.equal([]);
  });

  describe('after its last try', () => {
    it('notes that the mail failed and shows it, with the enrollment kept', async () => {
      const mail = await askedFor();
      await giveUpMail(mail.id, parts);
      expect(await outcomeOf(mail)).to.equal('failed');
      expect(updatedCards).to.deep.equal([mail.enrollmentId]);
      expect((await store.enrollments.current(PERSON))?.state).to.equal('confirmation-sent');
    });

    it('shows it at the next run when the card could not be updated', async () => {
      const mail = await askedFor();
      const failing = { ...parts, updateCard: () => Promise.reject(new Error('Teams is away')) };
      await giveUpMail(mail.id, failing).catch(() => undefined);
      await giveUpMail(mail.id, parts);
      expect(updatedCards).to.deep.equal([mail.enrollmentId]);
    });

    for (const outcome of ['sent', 'refused'] as const) {
      it(`leaves a mail that was ${outcome} as it is`, async () => {
        const mail = await askedFor();
        await store.enrollments.recordMailOutcome(mail.id, outcome);
        await giveUpMail(mail.id, parts);
        expect(await outcomeOf(mail)).to.equal(outcome);
      });
    }
  });
});
