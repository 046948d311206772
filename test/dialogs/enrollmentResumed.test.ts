import { expect } from 'chai';
import type { Store } from '../../store/store.ts';
import { clickOf } from '../helpers/cardButtons.ts';
import { onEmbedded } from '../helpers/database.ts';
import { codesOf } from '../helpers/enrollmentHouse.ts';
import { EnrollmentTalk } from '../helpers/enrollmentTalk.ts';
import { expectReply, follow, press, type Step, shows, textOf, turnsInto } from '../helpers/talk.ts';

type EnrollmentStep = Step<EnrollmentTalk>;

const DAY = 86_400_000;
const FORM = press('button.submit', { market: 'Portugal (PT)', product: 'family', email: 'dana.doe@contoso.com' });
const rightCode = async (talker: EnrollmentTalk) => codesOf(await talker.mail()).right;

const TO_FORM: readonly EnrollmentStep[] = [['enroll', shows('form.title')]];
const TO_MAIL: readonly EnrollmentStep[] = [...TO_FORM, [FORM, turnsInto('confirmation.queued.title')]];
const TO_NEXT_STEPS: readonly EnrollmentStep[] = [...TO_MAIL, [rightCode, shows('nextSteps.title')]];

onEmbedded('An enrollment that is taken up again', (database) => {
  let store: Store;
  let talker: EnrollmentTalk;

  beforeEach(async () => {
    store = await database.openStore();
    talker = new EnrollmentTalk(store, database);
  });

  /** What a click on a card sends that is on the screen now. */
  function clickOn(summary: string, button: string): { value: unknown; id: string } {
    const card = talker.cards.findLast((one) => one.summary === textOf(summary, 'en')) ?? expect.fail();
    return { value: clickOf(card, textOf(button, 'en'), button === FORM.button ? FORM.typed : {}), id: card.id };
  }

  const weeksLater = (weeks: number) => {
    database.now = new Date(database.now.getTime() + weeks * 7 * DAY);
  };

  describe('after the dialog stack was lost', () => {
    it('at the form, goes on by the form', async () => {
      await follow(talker, TO_FORM);
      talker.loseDialogStack();
      await follow(talker, [[FORM, turnsInto('confirmation.queued.title')]]);
    });

    it('at the mail, goes on by the code', async () => {
      await follow(talker, TO_MAIL);
      talker.loseDialogStack();
      await follow(talker, [[rightCode, shows('nextSteps.title')]]);
    });

    it('says where it stands', async () => {
      await follow(talker, TO_NEXT_STEPS);
      talker.loseDialogStack();
      await follow(talker, [['where am I', shows('nextSteps.title')]]);
    });
  });

  describe('weeks later', () => {
    it('at the form, has everything as it was', async () => {
      await follow(talker, TO_FORM);
      weeksLater(6);
      await follow(talker, [
        ['where am I', shows('form.title')],
        [FORM, turnsInto('confirmation.queued.title')],
      ]);
    });

    it('at the mail, says that the link has expired and offers another', async () => {
      await follow(talker, TO_MAIL);
      weeksLater(6);
      await follow(talker, [
        ['hello', shows('greeting.title')],
        ['where am I', shows('confirmation.expired.title')],
        [press('button.command.resend'), turnsInto('confirmation.queued.title')],
        [rightCode, shows('nextSteps.title')],
      ]);
    });

    it('at the next steps, still has the link', async () => {
      await follow(talker, TO_NEXT_STEPS);
      weeksLater(12);
      await follow(talker, [['enroll', shows('nextSteps.title')]]);
    });
  });

  describe('by a second click, changes nothing and shows how it stands:', () => {
    const cases: [summary: string, button: string, way: readonly EnrollmentStep[], after: string][] = [
      ['form.title', 'button.submit', TO_FORM, 'confirmation.queued.title'],
      ['confirmation.queued.title', 'button.command.resend', TO_MAIL, 'confirmation.queued.title'],
      ['confirmation.queued.title', 'button.command.change-email', TO_MAIL, 'form.title'],
      ['nextSteps.title', 'button.command.bought', TO_NEXT_STEPS, 'closed.purchased.title'],
      ['nextSteps.title', 'button.wrongChoice', TO_NEXT_STEPS, 'form.title'],
      ['form.title', 'button.cancel', TO_FORM, 'closed.withdrawn.title'],
    ];
    for (const [summary, button, way, after] of cases) {
      it(`${button} of ${summary}`, async () => {
        await follow(talker, way);
        const { value, id } = clickOn(summary, button);
        await talker.send(value, id);
        const [enrollment, mails] = [
          await talker.enrollment(),
          await database.rows('select id from confirmation_mails'),
        ];
        const [second, ...more] = await talker.send(value, id);
        expectReply(second ?? expect.fail(), turnsInto(after), 'en');
        expect(more).to.deep.equal([]);
        expect(await talker.enrollment()).to.deep.equal(enrollment);
        expect(await database.rows('select id from confirmation_mails')).to.deep.equal(mails);
      });
    }
  });

  describe('by a card of an enrollment that is over, changes nothing and shows the new one:', () => {
    const cases: [summary: string, button: string, way: readonly EnrollmentStep[]][] = [
      ['form.title', 'button.submit', TO_FORM],
      ['form.title', 'button.cancel', TO_FORM],
      ['confirmation.queued.title', 'button.command.resend', TO_MAIL],
      ['confirmation.queued.title', 'button.command.change-email', TO_MAIL],
      ['confirmation.queued.title', 'button.confirmCode', TO_MAIL],
      ['nextSteps.title', 'button.command.bought', TO_NEXT_STEPS],
      ['nextSteps.title', 'button.wrongChoice', TO_NEXT_STEPS],
    ];
    for (const [summary, button, way] of cases) {
      it(`${button} of ${summary}`, async () => {
        await follow(talker, way);
        const { value, id } = clickOn(summary, button);
        await talker.do('start over');
        const { id: enrollmentId } = await talker.enrollment();
        const [reply] = await talker.send(value, id);
        expectReply(reply ?? expect.fail(), turnsInto('form.title'), 'en');
        expect(await talker.enrollment()).to.deep.include({ id: enrollmentId, state: 'started' });
      });
    }
  });

  it('is not withdrawn by the old question whether to withdraw the one before', async () => {
    await follow(talker, [...TO_FORM, ['withdraw', shows('withdrawal.title')]]);
    const { value, id } = clickOn('withdrawal.title', 'button.confirmWithdrawal');
    await talker.do('start over');
    await talker.send(value, id);
    expect((await talker.enrollment()).state).to.equal('started');
  });

  it('is not deleted by an old card that deleted what was before, nor said to be', async () => {
    await follow(talker, [...TO_FORM, ['delete my data', shows('deletion.title')]]);
    const { value, id } = clickOn('deletion.title', 'button.confirmDeletion');
    await talker.send(value, id);
    await follow(talker, TO_FORM);
    expectReply((await talker.send(value, id))[0] ?? expect.fail(), shows('myData.title'), 'en');
    expect((await talker.enrollment()).state).to.equal('started');
  });

  it('or what was kept since, is not deleted by an old card where nobody enrolls, nor said to be', async () => {
    await follow(talker, [['delete my data', shows('deletion.title')]]);
    const { value, id } = clickOn('deletion.title', 'button.confirmDeletion');
    const reply = async () => (await talker.send(value, id))[0] ?? expect.fail();
    expectReply(await reply(), turnsInto('deleted.title'), 'en');
    await talker.do('hello');
    expectReply(await reply(), shows('myData.title'), 'en');
  });

  it('by a card of another version or with anything else in it, shows how it stands', async () => {
    await follow(talker, TO_MAIL);
    const before = await talker.enrollment();
    const { flowId } = before;
    const strange = [
      { v: 0, kind: 'command', command: 'withdraw-confirmed', flowId, nonce: 'n' },
      { v: 2, kind: 'command', command: 'withdraw-confirmed', flowId, nonce: 'n' },
      { kind: 'command', command: 'withdraw-confirmed', flowId, nonce: 'n' },
      { v: 1, kind: 'command', command: 'drop-tables', flowId, nonce: 'n' },
      { v: 1, kind: 'form', flowId, nonce: 'n', email: 'x'.repeat(100_000) },
      { v: 1, kind: 'code', flowId, nonce: 'x'.repeat(100_000), code: '1' },
      ...['text', 5, true, [], {}],
    ];
    for (const value of strange) {
      const [reply] = await talker.send(value);
      expectReply(reply ?? expect.fail(), shows('confirmation.queued.title'), 'en', JSON.stringify(value).slice(0, 80));
    }
    expect(await talker.enrollment()).to.deep.equal({ ...before, cardActivityId: talker.cards.at(-1)?.id });
  });
});
