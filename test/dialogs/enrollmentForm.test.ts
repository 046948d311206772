import { expect } from 'chai';
import type { Store } from '../../store/store.ts';
import type { Typed } from '../helpers/cardButtons.ts';
import { inputOf } from '../helpers/cardContents.ts';
import { onEmbedded } from '../helpers/database.ts';
import { EDITION } from '../helpers/enrollmentHouse.ts';
import { EnrollmentTalk, type TalkParts } from '../helpers/enrollmentTalk.ts';
import { follow, press, type Reply, shows, turnsInto } from '../helpers/talk.ts';

const GOOD: Typed = { market: 'Portugal (PT)', product: 'family', email: 'dana.doe@contoso.com' };

onEmbedded('The enrollment form', (database) => {
  let store: Store;

  beforeEach(async () => {
    store = await database.openStore();
  });

  const talk = (parts: TalkParts = {}) => new EnrollmentTalk(store, database, parts);
  const valuesIn = (form: Reply | undefined) =>
    ['market', 'product', 'email'].map((id) => form && inputOf(form, id)?.value);

  async function opened(parts: TalkParts = {}): Promise<EnrollmentTalk> {
    const talker = talk(parts);
    await follow(talker, [['enroll', shows('form.title')]]);
    return talker;
  }

  describe('is refused with the reason beside the field, and keeps everything that was typed:', () => {
    const cases: [typed: Typed, reason: string, ...others: string[]][] = [
      [{ ...GOOD, market: '' }, 'form.error.market.missing'],
      [{ ...GOOD, market: 'Atlantis' }, 'form.error.market.unknown'],
      [{ ...GOOD, market: 'Russia (RU)' }, 'Russia: the program is not offered there.'],
      [{ ...GOOD, market: 'Macao (MO)' }, 'form.error.market.not-offered'],
      [{ ...GOOD, market: 'Venezuela (VE)' }, 'Venezuela: the program is not offered there.'],
      [{ ...GOOD, product: '' }, 'form.error.product.missing'],
      [{ ...GOOD, market: 'Japan (JP)' }, 'Japan: Microsoft 365 Family is not offered there.'],
      [{ ...GOOD, email: '' }, 'form.error.email.empty'],
      [{ ...GOOD, email: 'dana.doe' }, 'form.error.email.no-at-sign'],
      [{ ...GOOD, email: 'dana doe@contoso.com' }, 'form.error.email.bad-local-part'],
      [{ ...GOOD, email: 'dana@contoso' }, 'form.error.email.bad-domain'],
      [{ ...GOOD, email: 'dana@gmail.com' }, 'form.error.email.personal-provider'],
      [{ ...GOOD, email: 'dana@fabrikam.com' }, 'form.error.email.domain-not-eligible'],
      [{ ...GOOD, email: 'dana@contosо.com' }, 'form.error.email.look-alike-letters'],
      [{ ...GOOD, email: 'a@contoso.com, b@contoso.com' }, 'form.error.email.several-addresses'],
      [{ ...GOOD, email: `${'a'.repeat(65)}@contoso.com` }, 'form.error.email.too-long'],
      [{ market: '', product: '', email: '' }, 'form.error.market.missing', 'form.error.product.missing'],
    ];
    for (const [typed, ...reasons] of cases) {
      it(`${JSON.stringify(typed).slice(0, 110)}`, async () => {
        const talker = await opened();
        await follow(talker, [[press('button.submit', typed), turnsInto('form.title', 'form.problem', ...reasons)]]);
        expect(valuesIn(talker.cards.at(-1)).map((value) => value ?? '')).to.deep.equal(Object.values(typed));
        expect((await talker.enrollment()).state).to.equal('started');
      });
    }
  });

  it('is accepted after it was corrected', async () => {
    await follow(await opened(), [
      [press('button.submit', { ...GOOD, email: 'dana@gmail.com' }), turnsInto('form.title', 'form.problem')],
      [press('button.submit', { email: 'Dana.Doe@Contoso.com' }), turnsInto('confirmation.queued.title')],
    ]);
  });

  it('takes an address as Teams pastes it', async () => {
    const talker = await opened();
    const pasted = '[dana.doe@contoso.com](mailto:dana.doe@contoso.com)';
    await talker.do(press('button.submit', { ...GOOD, email: pasted }));
    expect((await talker.enrollment()).email).to.equal('dana.doe@contoso.com');
  });

  it("is filled in with the client's country, shown as a guess, and with the address of the Teams profile", async () => {
    const talker = await opened({ sender: { country: 'JP' }, profileAddress: 'dana.doe@contoso.com' });
    const [form] = talker.cards;
    expect(valuesIn(form)).to.deep.equal(['Japan (JP)', undefined, 'dana.doe@contoso.com']);
    await follow(talker, [['enroll', shows('form.title', 'form.market.guessed')]]);
  });

  it('is filled in with nothing that is not known', async () => {
    const [form] = (await opened({ sender: { country: '' } })).cards;
    expect(valuesIn(form)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('takes an address that is typed in the chat, for the person to look at and submit', async () => {
    const talker = await opened({ sender: { country: 'PT' }, profileAddress: 'dana.doe@contoso.com' });
    await follow(talker, [['mailto:d.doe@contoso.com', shows('form.title')]]);
    expect(valuesIn(talker.cards.at(-1))).to.deep.equal(['Portugal (PT)', undefined, 'mailto:d.doe@contoso.com']);
    await follow(talker, [[press('button.submit', { product: 'family' }), turnsInto('confirmation.queued.title')]]);
    expect((await talker.enrollment()).email).to.equal('d.doe@contoso.com');
  });

  it('goes on after a question, small talk, a click on a related question, and words that nobody understands', async () => {
    const title = (entry: string) => EDITION.entries.get(entry)?.text.en.question ?? entry;
    await follow(await opened(), [
      ['Can I use my private address?', shows(title('employee-requirements/private-address')), shows('form.stillOpen')],
      [press(title('sign-in-account')), shows(title('sign-in-account'))],
      ['thanks', shows('thanks.text')],
      ['What is the weather in Paris today?', shows('notAnswered.title'), shows('form.stillOpen')],
      ['The confirmation mail has not arrived', shows(title('confirm-email/not-arrived')), shows('form.stillOpen')],
      ['help', shows('help.title')],
      [press('button.submit', GOOD), turnsInto('confirmation.queued.title')],
    ]);
  });

  it('can be had again below, and either copy can be submitted, once', async () => {
    const talker = await opened();
    const [first] = talker.cards;
    await follow(talker, [
      ['What is HUP?', shows(EDITION.entries.get('what-is-hup')?.text.en.question ?? ''), shows('form.stillOpen')],
      [press('button.showForm'), shows('form.title')],
      [press('button.submit', GOOD), turnsInto('confirmation.queued.title')],
    ]);
    expect(first?.summary).to.equal(talker.cards[0]?.summary);
    await follow(talker, [[press('button.submit', GOOD), turnsInto('confirmation.queued.title')]]);
    expect(await database.rows('select 1 from confirmation_mails')).to.have.length(1);
  });

  for (const [how, act] of [
    ['by its button', press('button.cancel')],
    ['in a word', 'cancel'],
  ] as const) {
    it(`is left ${how}, and can be begun again`, async () => {
      const talker = await opened();
      const cancelled = typeof act === 'string' ? shows('form.cancelled') : turnsInto('form.cancelled');
      await follow(talker, [[act, cancelled]]);
      expect((await talker.enrollment()).state).to.equal('withdrawn');
      await follow(talker, [
        [press('button.enroll'), shows('form.title')],
        [press('button.submit', GOOD), turnsInto('confirmation.queued.title')],
      ]);
    });
  }

  it('speaks the language of the last words, also after it was opened in the other', async () => {
    const talker = await opened({ locale: 'en' });
    await talker.do('Quelles sont les étapes pour acheter ?');
    expect((await talker.do('je veux m’inscrire'))[0]?.card.lang).to.equal('fr');
  });
});
