import { expect } from 'chai';
import type { Store } from '../../store/store.ts';
import { inputOf } from '../helpers/cardContents.ts';
import { onEmbedded } from '../helpers/database.ts';
import { codesOf, EDITION, LIMITS } from '../helpers/enrollmentHouse.ts';
import { EnrollmentTalk, type TalkParts } from '../helpers/enrollmentTalk.ts';
import { follow, press, type Step, shows, turnsInto } from '../helpers/talk.ts';

type EnrollmentStep = Step<EnrollmentTalk>;

const ADDRESS = 'dana.doe@contoso.com';
const FORM = { market: 'Portugal (PT)', product: 'family', email: ADDRESS };
const HOUR = 3_600_000;

const rightCode = async (talker: EnrollmentTalk) => codesOf(await talker.mail()).right;
const spacedCode = async (talker: EnrollmentTalk) => (await rightCode(talker)).replace(/^(...)/, '$1 ');
const wrongCode = async (talker: EnrollmentTalk) => codesOf(await talker.mail()).wrong;
const codeInTheField = async (talker: EnrollmentTalk) => press('button.confirmCode', { code: await rightCode(talker) });
const wrongCodeInTheField = async (talker: EnrollmentTalk) =>
  press('button.confirmCode', { code: await wrongCode(talker) });

onEmbedded('A person whose mailbox was asked', (database) => {
  let store: Store;

  beforeEach(async () => {
    store = await database.openStore();
  });

  async function asked(parts: TalkParts = {}): Promise<EnrollmentTalk> {
    const talker = new EnrollmentTalk(store, database, parts);
    await follow(talker, [
      ['enroll', shows('form.title')],
      [press('button.submit', FORM), turnsInto('confirmation.queued.title', ADDRESS, 'confirmation.how')],
    ]);
    return talker;
  }

  const mails = () => database.rows('select 1 from confirmation_mails');

  const ways: readonly [title: string, EnrollmentStep][] = [
    ['types the code in the chat', [rightCode, shows('nextSteps.title')]],
    ['types the code with a space in it', [spacedCode, shows('nextSteps.title')]],
    ["puts the code into the card's field", [codeInTheField, turnsInto('nextSteps.title')]],
  ];
  for (const [title, step] of ways) {
    it(`confirms it where the person ${title}`, async () => follow(await asked(), [step]));
  }

  it('has five tries for a code, then the link or a new mail', async () => {
    const talker = await asked();
    await follow(talker, [
      [wrongCode, shows('confirmation.queued.title', 'Tries left: 4')],
      [wrongCodeInTheField, turnsInto('confirmation.queued.title', 'Tries left: 3')],
      [wrongCode, shows('confirmation.queued.title', 'Tries left: 2')],
      [wrongCode, shows('confirmation.queued.title', 'Tries left: 1')],
      [wrongCode, shows('confirmation.queued.title', 'code.usedUp')],
      [rightCode, shows('confirmation.queued.title', 'code.usedUp')],
    ]);
    expect((await talker.enrollment()).state).to.equal('confirmation-sent');
    await follow(talker, [
      ['send again', shows('confirmation.queued.title', 'mail.resent')],
      [rightCode, shows('nextSteps.title')],
    ]);
  });

  it('is asked for the code where the field was left empty, which is no try', async () => {
    await follow(await asked(), [
      [press('button.confirmCode'), turnsInto('confirmation.queued.title', 'code.missing')],
      [wrongCode, shows('confirmation.queued.title', 'Tries left: 4')],
    ]);
  });

  it('may have the mail again a number of times, and is then told when there will be another', async () => {
    const talker = await asked();
    const again: EnrollmentStep = [
      press('button.command.resend'),
      turnsInto('confirmation.queued.title', 'mail.resent'),
    ];
    await follow(talker, Array<EnrollmentStep>(LIMITS.perPerson - 1).fill(again));
    database.now = new Date(database.now.getTime() + 20 * HOUR);
    await follow(talker, [
      [press('button.command.resend'), turnsInto('confirmation.queued.title', 'mail.limited.person', 'in 4 hours')],
    ]);
    expect(await mails()).to.have.length(LIMITS.perPerson);
  });

  it('cannot get round the limit by starting over, withdrawing or deleting all data', async () => {
    const talker = await asked();
    for (let n = 1; n < LIMITS.perPerson; n++) await talker.do('send again');
    await follow(talker, [
      ['start over', shows('form.title')],
      [press('button.submit', FORM), turnsInto('form.title', 'mail.limited.person')],
      ['delete my data', shows('deletion.title')],
      [press('button.confirmDeletion'), turnsInto('deleted.title')],
      ['enroll', shows('form.title')],
      [press('button.submit', FORM), turnsInto('form.title', 'mail.limited.person')],
    ]);
    expect(inputOf(talker.cards.at(-1) ?? expect.fail(), 'email')?.value).to.equal(ADDRESS);
  });

  it('changes the address: everything else is kept, and the old code does not work any more', async () => {
    const talker = await asked();
    const oldCode = await rightCode(talker);
    await follow(talker, [['wrong address', shows('form.title')]]);
    const form = talker.cards.at(-1) ?? expect.fail();
    expect(['market', 'product', 'email'].map((id) => inputOf(form, id)?.value)).to.deep.equal(Object.values(FORM));
    await follow(talker, [
      [oldCode, shows('form.title')],
      [
        press('button.submit', { email: 'd.doe@contoso.com' }),
        turnsInto('confirmation.queued.title', 'd.doe@contoso.com'),
      ],
      [oldCode, shows('confirmation.queued.title', 'Tries left: 4')],
      [rightCode, shows('nextSteps.title', 'd.doe@contoso.com')],
    ]);
  });

  it('says that no mail arrived, in words or by the button, and learns what to try and who looks after mail', async () => {
    const talker = await asked({ contacts: { it: 'helpdesk@contoso.com' } });
    const advice = shows('notArrived.title', ADDRESS, 'notArrived.list', 'helpdesk@contoso.com');
    await follow(talker, [
      [press('button.command.not-arrived'), advice],
      ['no mail arrived', advice],
      [press('button.command.resend'), turnsInto('confirmation.queued.title', 'mail.resent')],
    ]);
  });

  it('learns that the mail server refused the address, or that no mail could be sent', async () => {
    const talker = await asked();
    for (const outcome of ['refused', 'failed'] as const) {
      await store.enrollments.recordMailOutcome((await talker.mail()).id, outcome);
      await follow(talker, [['where am I', shows(`confirmation.${outcome}.title`, ADDRESS)]]);
    }
    await follow(talker, [[press('button.command.change-email'), turnsInto('form.title')]]);
  });

  it('is answered in between, and then goes on', async () => {
    const markets = EDITION.entries.get('markets')?.text.en.question ?? '';
    await follow(await asked(), [
      ['In which countries is HUP available?', shows(markets)],
      ['thanks', shows('thanks.text')],
      [rightCode, shows('nextSteps.title')],
    ]);
  });

  it('who says "cancel" is asked whether to withdraw', async () => {
    await follow(await asked(), [
      ['cancel', shows('withdrawal.title')],
      [press('button.keepEnrollment'), turnsInto('confirmation.queued.title')],
    ]);
  });

  it('comes back after the link has expired and gets a new one', async () => {
    const talker = await asked();
    const oldCode = await rightCode(talker);
    database.now = new Date(database.now.getTime() + 24 * HOUR);
    await follow(talker, [
      [oldCode, shows('confirmation.expired.title', 'code.expired')],
      [press('button.command.resend'), turnsInto('confirmation.queued.title', 'mail.resent')],
      [oldCode, shows('confirmation.queued.title', 'Tries left: 4')],
      [rightCode, shows('nextSteps.title')],
    ]);
  });
});
