import { expect } from 'chai';
import type { Store } from '../../store/store.ts';
import { addressOf } from '../helpers/cardButtons.ts';
import { onEmbedded } from '../helpers/database.ts';
import { codesOf, EDITION } from '../helpers/enrollmentHouse.ts';
import { EnrollmentTalk, type TalkParts } from '../helpers/enrollmentTalk.ts';
import { JOURNEY_LOCALES, JOURNEY_WORDS, type JourneyLocale } from '../helpers/journeyWords.ts';
import { follow, press, type Step, shows, textOf, turnsInto } from '../helpers/talk.ts';

type EnrollmentStep = Step<EnrollmentTalk>;

const ADDRESS = 'dana.doe@contoso.com';

onEmbedded('A person who enrolls', (database) => {
  let store: Store;

  beforeEach(async () => {
    store = await database.openStore();
  });

  const talk = (parts: TalkParts = {}) => new EnrollmentTalk(store, database, parts);
  const mailedCode = async (talker: EnrollmentTalk) => codesOf(await talker.mail()).right;

  function steps(locale: JourneyLocale): readonly EnrollmentStep[] {
    const { enroll, question, market } = JOURNEY_WORDS[locale];
    const form = { market: market.option, product: 'family', email: ADDRESS };
    const countries = EDITION.entries.get('markets')?.text[locale].question ?? '';
    return [
      [enroll, shows('form.title', 'form.market.guessed', 'form.microsoftMail', 'form.keeps')],
      [question, shows(countries), shows('form.stillOpen')],
      [press('button.submit', form), turnsInto('confirmation.queued.title')],
      [mailedCode, shows('nextSteps.title', ADDRESS, 'nextSteps.steps', 'nextSteps.microsoftDecides')],
      [press('button.command.bought'), turnsInto('closed.purchased.title', 'closed.kept')],
    ];
  }

  for (const locale of JOURNEY_LOCALES) {
    it(`goes the whole way in one form, one code and one link (${locale})`, async () => {
      const talker = talk({ locale, sender: JOURNEY_WORDS[locale].client });
      await follow(talker, steps(locale));
      const market = JOURNEY_WORDS[locale].market.option.slice(-3, -1);
      expect(await talker.enrollment()).to.deep.include({
        ...{ state: 'purchased', market, product: 'family', email: ADDRESS, locale, edition: 'hup-2020-08' },
      });
    });
  }

  it('is mailed in the language of the form that was sent', async () => {
    const talker = talk({ locale: 'en', sender: { locale: 'fr-FR' } });
    await follow(talker, [['I want to enroll', shows('form.title')]]);
    await talker.do(press('button.submit', { market: 'Portugal (PT)', product: 'family', email: ADDRESS }));
    expect((await talker.mail()).locale).to.equal('en');
  });

  it('finds the way on in the chat after the mailed link was followed', async () => {
    const talker = talk();
    await follow(talker, [
      ['enroll', shows('form.title')],
      [
        press('button.submit', { market: 'Portugal (PT)', product: 'personal', email: ADDRESS }),
        turnsInto('confirmation.queued.title'),
      ],
    ]);
    await talker.service.confirm(await talker.mail());
    await follow(talker, [['where am I', shows('nextSteps.title', 'Microsoft 365 Personal, Portugal')]]);
  });

  it("is given a purchase link of this bot, that names nothing of the person's", async () => {
    const talker = talk();
    await follow(talker, steps('en').slice(0, -1));
    const url = addressOf(talker.cards.at(-1) ?? expect.fail(), textOf('button.openPurchase', 'en'));
    expect(url).to.match(/^https:\/\/hup\.contoso\.com\/purchase\/[\w.-]+$/);
    expect(url).to.not.match(/dana|contoso\.com.*contoso|PT/i);
  });

  it('in a market with a store of its own gets the steps of that store', async () => {
    const hongKong = { market: 'Hong Kong (HK)', product: 'family', email: ADDRESS };
    const talker = talk();
    await follow(talker, [
      ['enroll', shows('form.title')],
      [press('button.submit', hongKong), turnsInto('confirmation.queued.title', 'confirmation.notMicrosoftOwnStore')],
      [mailedCode, shows('nextSteps.title', 'nextSteps.ownStoreTitle', 'nextSteps.ownStoreSteps')],
    ]);
    expect(JSON.stringify(talker.cards.at(-1))).to.not.match(/365 (Personal|Family)/);
    expect(await talker.enrollment()).to.have.property('product', undefined);
  });

  it('is not asked for a product where the offer of their market knows none', async () => {
    const talker = talk({ sender: { country: 'CN' } });
    await follow(talker, [
      ['enroll', shows('form.title', 'form.ownStore')],
      [press('button.submit', { market: 'China (CN)', email: ADDRESS }), turnsInto('confirmation.queued.title')],
      [mailedCode, shows('nextSteps.title', 'nextSteps.ownStoreTitle')],
    ]);
  });

  it('is asked for a product after all where another market was chosen than the one that was guessed', async () => {
    const portugal = { market: 'Portugal (PT)', email: ADDRESS };
    await follow(talk({ sender: { country: 'CN' } }), [
      ['enroll', shows('form.title', 'form.ownStore')],
      [press('button.submit', portugal), turnsInto('form.title', 'form.error.product.missing')],
    ]);
  });

  it('in a market that Microsoft changed later is told so, in the form and in the next steps', async () => {
    const lebanon = { market: 'Lebanon (LB)', product: 'family', email: ADDRESS };
    await follow(talk({ sender: { country: 'LB' } }), [
      ['enroll', shows('form.title', 'Lebanon', 'March 2022')],
      [press('button.submit', lebanon), turnsInto('confirmation.queued.title')],
      [mailedCode, shows('nextSteps.title', 'March 2022')],
    ]);
  });

  it('reads how the organization qualifies, where its people confirmed it', async () => {
    const organization = { criterion: 'education', confirmedBy: 'Procurement', confirmedOn: '2026-11-01' } as const;
    await follow(talk({ organization }), [
      ['enroll', shows('form.title')],
      [
        press('button.submit', { market: 'Portugal (PT)', product: 'family', email: ADDRESS }),
        turnsInto('confirmation.queued.title'),
      ],
      [mailedCode, shows('nextSteps.title', 'criterion.education', 'Procurement', 'November 1, 2026')],
    ]);
  });

  it('of an organization that does not qualify is told whom to ask, and starts nothing', async () => {
    const talker = talk({
      organization: { criterion: 'not-eligible' },
      contacts: { administrator: 'hup@contoso.com' },
    });
    await follow(talker, [
      ['enroll', shows('notEligible.title', 'notEligible.organization', 'hup@contoso.com', 'notEligible.notFinal')],
      ['start over', shows('notEligible.title')],
      ['where am I', shows('status.none')],
    ]);
  });

  it('needs no mail where the typed address is the one that Teams gives, if that is configured', async () => {
    const form = { market: 'Portugal (PT)', product: 'family', email: ADDRESS };
    await follow(talk({ trustsTeamsAddress: true, profileAddress: ADDRESS }), [
      ['enroll', shows('form.title')],
      [press('button.submit', form), turnsInto('nextSteps.title')],
    ]);
    expect(await database.rows('select 1 from confirmation_mails')).to.have.length(0);
  });
});
