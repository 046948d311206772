import { expect } from 'chai';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { CONTENT } from '../helpers/enrollmentHouse.ts';
import { meaningOf } from '../helpers/meaningOf.ts';

const QUOTED = /[“„«「]\s*([^”“»」]+?)\s*[”“»」]/gu;

/** What each thing that `help.words` offers to type wants, in the order in which they stand there. */
const WORDS_MEANT = [
  ...['enroll', 'status', 'resend', 'change-email', 'confirm-email/not-arrived', 'enroll', 'cancel-enrollment'],
  ...['bought', 'show-my-data', 'delete-my-data', 'human', 'opt-out'],
];
const QUESTIONS_MEANT = ['markets', 'employee-requirements/private-address'];

/** Buttons on whose words people answer in writing, too, and what they want by them. */
const BUTTONS_MEANT = {
  'button.enroll': 'enroll',
  'button.enrollAgain': 'enroll',
  'button.status': 'status',
  'button.askPerson': 'human',
  'button.help': 'help',
  'button.showMyData': 'show-my-data',
  'button.deleteMyData': 'delete-my-data',
  'button.noAnnouncements': 'opt-out',
  'button.announcementsAgain': 'opt-in',
  'button.command.bought': 'bought',
  'button.command.change-email': 'change-email',
  'button.command.not-arrived': 'confirm-email/not-arrived',
  'button.command.resend': 'resend',
  'button.command.withdraw': 'cancel-enrollment',
  'support.button.mine': 'my-tickets',
  'support.button.all': 'my-tickets',
};

const STARTERS_MEANT = {
  'welcome.starter.what-is-hup': 'what-is-hup',
  'welcome.starter.employee-requirements': 'employee-requirements',
  'welcome.starter.purchase-steps': 'purchase-steps',
};

describe('the texts that cards offer to type or click', () => {
  const textOf = (key: string, locale: Locale): string => CONTENT.strings[locale][key] ?? '';
  const quotedIn = (key: string, locale: Locale): string[] =>
    [...textOf(key, locale).matchAll(QUOTED)].map((found) => found[1] ?? '');

  /** What becomes of the texts with these keys when they are typed, by key as they are meant. */
  function typed(meant: object, locale: Locale): object {
    return Object.fromEntries(Object.keys(meant).map((key) => [key, meaningOf(textOf(key, locale), locale)]));
  }

  for (const locale of LOCALES) {
    it(`are understood as they are meant: the first message (${locale})`, () => {
      expect(typed(STARTERS_MEANT, locale)).to.deep.equal(STARTERS_MEANT);
    });

    it(`are understood as they are meant: the help (${locale})`, () => {
      expect(quotedIn('help.text', locale).map((text) => meaningOf(text, locale))).to.deep.equal(QUESTIONS_MEANT);
      expect(quotedIn('help.words', locale).map((text) => meaningOf(text, locale))).to.deep.equal(WORDS_MEANT);
      expect(quotedIn('support.help', locale).map((text) => meaningOf(text, locale))).to.deep.equal(['my-tickets']);
    });

    it(`are understood as they are meant: the buttons (${locale})`, () => {
      expect(typed(BUTTONS_MEANT, locale)).to.deep.equal(BUTTONS_MEANT);
    });
  }
});
