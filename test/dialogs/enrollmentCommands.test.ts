import { expect } from 'chai';
import type { EnrollmentState } from '../../domain/enrollment/enrollment.ts';
import type { Store } from '../../store/store.ts';
import { buttonTitles, shownTexts } from '../helpers/cardContents.ts';
import { onEmbedded } from '../helpers/database.ts';
import { codesOf } from '../helpers/enrollmentHouse.ts';
import { EnrollmentTalk, type TalkParts } from '../helpers/enrollmentTalk.ts';
import { type Expected, follow, press, type Step, shows, turnsInto } from '../helpers/talk.ts';

type EnrollmentStep = Step<EnrollmentTalk>;

const ADDRESS = 'dana.doe@contoso.com';
const rightCode = async (talker: EnrollmentTalk) => codesOf(await talker.mail()).right;

/** The shortest way to each state. */
const WAY: Readonly<Record<EnrollmentState, readonly EnrollmentStep[]>> = (() => {
  const form = press('button.submit', { market: 'Portugal (PT)', product: 'family', email: ADDRESS });
  const started: EnrollmentStep[] = [['enroll', shows('form.title')]];
  const sent: EnrollmentStep[] = [...started, [form, turnsInto('confirmation.queued.title')]];
  const confirmed: EnrollmentStep[] = [...sent, [rightCode, shows('nextSteps.title')]];
  return {
    ...{ started, 'confirmation-sent': sent, confirmed, 'link-opened': confirmed },
    purchased: [...confirmed, [press('button.command.bought'), turnsInto('closed.purchased.title')]],
    withdrawn: [...started, ['cancel', shows('form.cancelled')]],
    expired: started,
  };
})();

/** What stands for each state in the chat. */
const CARD: Readonly<Record<EnrollmentState, Expected>> = {
  started: shows('form.title'),
  'confirmation-sent': shows('confirmation.queued.title', ADDRESS),
  confirmed: shows('nextSteps.title', ADDRESS),
  'link-opened': shows('nextSteps.title', 'nextSteps.opened'),
  purchased: shows('closed.purchased.title', 'closed.kept'),
  withdrawn: shows('closed.withdrawn.title', 'closed.kept'),
  expired: shows('closed.expired.title', 'closed.kept'),
};

const STATES = Object.keys(CARD) as EnrollmentState[];
const OPEN: readonly EnrollmentState[] = ['started', 'confirmation-sent', 'confirmed', 'link-opened'];

onEmbedded('At each state of an enrollment', (database) => {
  let store: Store;

  beforeEach(async () => {
    store = await database.openStore();
  });

  /** A talk that has come to a state. */
  async function at(state: EnrollmentState, parts: TalkParts = {}): Promise<EnrollmentTalk> {
    const talker = new EnrollmentTalk(store, database, parts);
    await follow(talker, WAY[state]);
    if (state === 'link-opened') await talker.service.linkOpened((await talker.enrollment()).id);
    if (state === 'expired') await store.runRetention(new Date(database.now.getTime() + 200 * 86_400_000));
    expect((await talker.enrollment()).state).to.equal(state);
    return talker;
  }

  for (const state of STATES) {
    it(`"where am I" shows ${state}`, async () => follow(await at(state), [['where am I', CARD[state]]]));
  }

  for (const state of OPEN) {
    it(`"enroll" goes on where it was: ${state}`, async () => follow(await at(state), [['enroll', CARD[state]]]));
  }

  for (const state of ['purchased', 'withdrawn', 'expired'] as const) {
    it(`"enroll" begins anew after ${state}`, async () => {
      const talker = await at(state);
      const before = await talker.enrollment();
      await follow(talker, [['enroll', shows('form.title')]]);
      expect((await talker.enrollment()).id).to.not.equal(before.id);
    });
  }

  for (const state of OPEN) {
    it(`"start over" ends ${state} and shows a new form with the answers so far`, async () => {
      const talker = await at(state);
      const before = await talker.enrollment();
      await follow(talker, [['start over', shows('form.title')]]);
      expect((await store.enrollments.byId(before.id))?.state).to.equal('withdrawn');
      const { market, product, email } = before;
      expect(await talker.enrollment()).to.deep.include({ state: 'started', market, product, email });
      expect((await talker.enrollment()).id).to.not.equal(before.id);
    });
  }

  for (const state of OPEN) {
    it(`"withdraw" asks first, and then ends ${state}`, async () => {
      const talker = await at(state);
      await follow(talker, [['withdraw', shows('withdrawal.title')]]);
      expect((await talker.enrollment()).state).to.equal(state);
      await follow(talker, [[press('button.confirmWithdrawal'), turnsInto('closed.withdrawn.title')]]);
      expect((await talker.enrollment()).state).to.equal('withdrawn');
    });
  }

  for (const state of ['purchased', 'withdrawn', 'expired'] as const) {
    it(`"withdraw" changes nothing after ${state}`, async () => follow(await at(state), [['withdraw', CARD[state]]]));
  }

  const bought: readonly EnrollmentState[] = ['confirmed', 'link-opened'];
  for (const state of bought) {
    it(`"I bought it" at ${state} asks first, and then ends it`, async () => {
      const talker = await at(state);
      await follow(talker, [['I bought it', shows('purchase.title', 'purchase.text')]]);
      expect((await talker.enrollment()).state).to.equal(state);
      await follow(talker, [[press('button.confirmPurchase'), turnsInto('closed.purchased.title')]]);
      expect((await talker.enrollment()).state).to.equal('purchased');
    });

    it(`who says "I bought it" at ${state} and then that it is not so is where they were`, async () => {
      const talker = await at(state);
      await follow(talker, [
        ['I bought it', shows('purchase.title')],
        [press('button.notBoughtYet'), { ...CARD[state], inPlace: true }],
      ]);
      expect((await talker.enrollment()).state).to.equal(state);
    });
  }

  for (const state of STATES.filter((one) => !bought.includes(one))) {
    it(`"I bought it" at ${state} only shows how it stands`, async () => {
      const talker = await at(state);
      await follow(talker, [['I bought it', CARD[state]]]);
      expect((await talker.enrollment()).state).to.equal(state);
    });
  }

  for (const command of ['send again', 'wrong address'] as const) {
    for (const state of STATES.filter((one) => one !== 'confirmation-sent')) {
      it(`"${command}" at ${state} only shows how it stands`, async () =>
        follow(await at(state), [[command, CARD[state]]]));
    }
  }

  it('"send again" before the form was sent says that there is nothing to send again, with the form', async () => {
    await follow(await at('started'), [['send again', shows('form.title', 'mail.noneToResend')]]);
  });

  it('a code at a state that asks for none only shows how it stands', async () => {
    await follow(await at('started'), [['123 456', shows('form.title')]]);
  });

  it('a person without an enrollment is offered one', async () => {
    const nothing: EnrollmentStep[] = ['where am I', 'send again', 'withdraw', 'I bought it', '123456'].map((words) => [
      words,
      shows('status.none'),
    ]);
    await follow(new EnrollmentTalk(store, database), [...nothing, [press('button.enroll'), shows('form.title')]]);
  });

  describe('what is kept of a person', () => {
    it('is shown to them in full', async () => {
      await follow(await at('purchased'), [
        [
          'show my data',
          shows('myData.title', 'Name: Dana Doe', ADDRESS, 'Portugal', 'Microsoft 365 Family', 'state.purchased'),
        ],
      ]);
    });

    it('is shown with every enrollment there was, the newest first', async () => {
      const talker = await at('withdrawn');
      await follow(talker, [['enroll', shows('form.title')]]);
      const [shown] = await talker.do('show my data');
      const states = shownTexts(shown ?? expect.fail()).filter((text) => text.startsWith('State: '));
      expect(states).to.deep.equal(['State: form not sent yet', 'State: withdrawn']);
    });

    it('is named as nothing where there is nothing but the chat', async () => {
      await follow(new EnrollmentTalk(store, database), [
        ['show my data', shows('myData.title', 'myData.chat', 'myData.none')],
      ]);
    });

    it('names nobody where no enrollment keeps the name, however Teams calls the person', async () => {
      const [shown] = await new EnrollmentTalk(store, database).do('show my data');
      expect(shownTexts(shown ?? expect.fail()).join())
        .to.not.include('Name:')
        .and.not.include('Dana');
    });

    it('is deleted after a question, and then all of it is gone', async () => {
      await follow(await at('confirmation-sent'), [
        ['delete my data', shows('deletion.title', 'deletion.text')],
        [press('button.confirmDeletion'), turnsInto('deleted.title')],
      ]);
      for (const table of ['enrollments', 'confirmation_mails', 'personal_chats'])
        expect(await database.rows(`select * from ${table}`), table).to.deep.equal([]);
    });

    it('stays where the person thinks better of it', async () => {
      const talker = await at('confirmed');
      await follow(talker, [
        ['delete my data', shows('deletion.title')],
        [press('button.keepData'), turnsInto('nextSteps.title')],
      ]);
      expect((await talker.enrollment()).state).to.equal('confirmed');
    });

    it('can be deleted from where it is shown', async () => {
      await follow(await at('started'), [
        ['show my data', shows('myData.title')],
        [press('button.deleteMyData'), shows('deletion.title')],
      ]);
    });
  });

  it('every card has a way on', async () => {
    for (const state of STATES) {
      const [card] = await (await at(state, { sender: { personId: state } })).do('where am I');
      expect(buttonTitles(card ?? expect.fail()), state).to.have.length.within(2, 6);
    }
  });
});
