import { expect } from 'chai';
import { CARD_VERSION } from '../../cards/cardActions.ts';
import { createWhatNow } from '../../dialogs/whatNow.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Store } from '../../store/store.ts';
import { onEmbedded } from '../helpers/database.ts';
import { codesOf } from '../helpers/enrollmentHouse.ts';
import { EnrollmentTalk } from '../helpers/enrollmentTalk.ts';
import { sayIn } from '../helpers/strings.ts';
import { follow, press, shows, turnsInto } from '../helpers/talk.ts';

const QUESTIONS: Readonly<Record<Locale, string>> = {
  en: 'What now?',
  fr: 'et maintenant ?',
  de: 'Und jetzt?',
  es: '¿Y ahora?',
  pt: 'E agora?',
  it: 'e adesso?',
  nl: 'En nu?',
  ja: '次は？',
  'zh-Hans': '接下来呢？',
};
const EVERY = Object.entries(QUESTIONS) as [Locale, string][];

describe('What now', () => {
  const saysWhatNow = createWhatNow(sayIn);

  for (const [locale, question] of EVERY) {
    it(`is known in ${locale}, whatever its case and signs`, () => {
      expect(saysWhatNow(question)).to.equal(true);
      expect(saysWhatNow(question.toUpperCase().replace(/[?？¿]/g, ''))).to.equal(true);
    });
  }

  it('is no more than that', () => {
    expect(saysWhatNow('what now costs Family?')).to.equal(false);
    expect(saysWhatNow(`${' '.repeat(100)}what now`)).to.equal(false);
  });
});

onEmbedded('A person who asks what now', (database) => {
  let store: Store;

  beforeEach(async () => {
    store = await database.openStore();
  });

  for (const [locale, question] of EVERY) {
    it(`is told where the form stands, with the form (${locale})`, async () => {
      const talker = new EnrollmentTalk(store, database, { locale });
      await talker.send({ v: CARD_VERSION, kind: 'command', command: 'enroll', nonce: 'n' });
      await follow(talker, [[question, shows('form.title', 'status.started')]]);
    });
  }

  it('is shown the next steps once they are confirmed, and nothing of an enrollment without one', async () => {
    const talker = new EnrollmentTalk(store, database);
    await follow(talker, [
      ['what now?', shows('help.title')],
      ['enroll', shows('form.title')],
      [
        press('button.submit', { market: 'Portugal (PT)', product: 'family', email: 'dana.doe@contoso.com' }),
        turnsInto('confirmation.queued.title'),
      ],
      ['what now?', shows('confirmation.queued.title')],
      [async () => codesOf(await talker.mail()).right, shows('nextSteps.title')],
      ['what now?', shows('nextSteps.title')],
    ]);
  });
});
