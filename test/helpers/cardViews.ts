import { submit } from '../../cards/actions.ts';
import type { AnnouncementView } from '../../cards/announcementCard.ts';
import type { AnswerView } from '../../cards/answerCard.ts';
import type { ClarificationView } from '../../cards/clarificationCard.ts';
import type { ConfirmationSentView } from '../../cards/confirmationSentCard.ts';
import type { FormView } from '../../cards/enrollmentFormCard.ts';
import type { MessageView } from '../../cards/messageCard.ts';
import type { MyDataView } from '../../cards/myDataCard.ts';
import type { NextStepsView } from '../../cards/nextStepsCard.ts';
import type { NotEligibleView } from '../../cards/notEligibleCard.ts';
import type { TwoAnswersView } from '../../cards/twoAnswersCard.ts';
import type { Contacts } from '../../cards/views.ts';
import type { WelcomeView } from '../../cards/welcomeCard.ts';
import { changedLine, composeAnswer } from '../../domain/faq/composeAnswer.ts';
import type { Entry } from '../../domain/faq/entry.ts';
import { sourceDate } from '../../domain/faq/sourceDate.ts';
import { marketChoices, marketName } from '../../domain/marketNames.ts';
import { SUPPORT_LINK } from '../../domain/namedContent.ts';
import type { Say } from '../../domain/strings.ts';
import { EDITION } from './enrollmentHouse.ts';

export const EMAIL = 'alex@contoso.com';
/** With underscores and stars, which Markdown would take for its own. */
export const LONG_EMAIL =
  'a_very_long_*local*_part_that_goes_on_and_on_for_60_characters@subsidiary.department.contoso.com';

/** A picture that needs no network; wider than a phone. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300"/>')}`;

/** All market codes that Intl knows and that have two letters: as many as the real form offers. */
const MARKETS = new Set(
  Array.from({ length: 26 * 26 }, (_, n) => String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))).filter(
    (code) => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined,
  ),
);

/** The answer that is shown: the longest way to tell something, a list with links. */
const ANSWERED = entryOf('purchase-steps');
const RELATED = ['employee-requirements', 'confirm-email/not-arrived'];

export function programName(say: Say): string {
  return EDITION.name[say.locale];
}

export function laterChange(say: Say): string {
  return changedLine(EDITION.changedMarkets.LB, say) ?? '';
}

export function answer(say: Say): AnswerView {
  return {
    ...composeAnswer(EDITION, ANSWERED, { say }),
    ...{ nonce: 'n', changedLater: undefined, enroll: true, scope: 'personal' },
    related: RELATED.map((id) => ({ id, title: questionOf(id, say) })),
  };
}

/** One with a list and one for a market, which changed later. */
export function twoAnswers(say: Say): TwoAnswersView {
  const answers = [
    composeAnswer(EDITION, ANSWERED, { say }),
    composeAnswer(EDITION, entryOf('market-unavailable'), { say, market: 'LB' }),
  ] as const;
  return { nonce: 'n', answers, enroll: true, scope: 'personal' };
}

export function clarification(say: Say): ClarificationView {
  return { nonce: 'n', choices: [ANSWERED.id, ...RELATED].map((id) => ({ id, title: questionOf(id, say) })) };
}

export const contacts: Contacts = {
  organization: 'Contoso',
  administrator: 'hup_admin@contoso.com',
  hr: 'https://intranet.contoso.com/human-resources/benefits/home-use-program',
  it: 'helpdesk@contoso.com',
};
export const noContacts: Contacts = { organization: 'Contoso', administrator: '', hr: '', it: '' };
export const support = { nonce: 'n', supportUrl: 'https://support.microsoft.com/' };

export function welcome(say: Say): WelcomeView {
  return {
    nonce: 'n',
    programName: programName(say),
    organization: 'Contoso',
    retentionDays: 365,
    questionRetentionDays: 30,
  };
}

export function stillOpen(say: Say): MessageView {
  const toForm = submit(say('button.showForm'), { kind: 'command', command: 'enroll', nonce: 'n' });
  return { text: say('form.stillOpen'), actions: [toForm] };
}

export function form(say: Say): FormView {
  return {
    flowId: 'f',
    nonce: 'n',
    markets: marketChoices(MARKETS, say.locale),
    marketGuessed: false,
    errors: {},
    ownStore: false,
    ownStoreNames: 'China, Hong Kong',
    programName: programName(say),
    retentionDays: 365,
  };
}

export const sent: ConfirmationSentView = {
  flowId: 'f',
  nonce: 'n',
  email: LONG_EMAIL,
  expiresAt: new Date('2026-11-23T09:12:00Z'),
  outcome: 'sent',
  expired: false,
  ownStore: false,
};

export const notArrived = { flowId: 'f', nonce: 'n', email: EMAIL, itContact: 'helpdesk@contoso.com' };

export const closed = { nonce: 'n', retentionDays: 365 };

export function nextSteps(say: Say): NextStepsView {
  return {
    flowId: 'f',
    nonce: 'n',
    email: EMAIL,
    marketName: marketName('CH', say.locale),
    product: 'family',
    programName: programName(say),
    purchaseUrl: 'https://bot.contoso.com/purchase/token',
    ownStore: false,
    opened: false,
  };
}

export function organizationNote(say: Say): string {
  const criterion = say('criterion.2000-licenses');
  const values = { organization: 'Contoso', criterion, person: 'Contoso Procurement' };
  return say('nextSteps.organization', { ...values, date: sourceDate('2026-11-01', say.locale) });
}

export function notEligible(say: Say): NotEligibleView {
  const reason = say('notEligible.organization', { organization: 'Contoso' });
  return { nonce: 'n', reason, administrator: 'hup_admin@contoso.com' };
}

export function myData(say: Say): MyDataView {
  return {
    nonce: 'n',
    name: 'Alex *Example*',
    enrollments: [
      {
        state: 'link-opened',
        email: LONG_EMAIL,
        market: nextSteps(say).marketName,
        product: 'family',
        startedAt: new Date('2026-11-20T10:00:00Z'),
        updatedAt: new Date('2026-11-22T10:00:00Z'),
      },
      { state: 'withdrawn', startedAt: new Date('2026-03-01T10:00:00Z'), updatedAt: new Date('2026-03-02T10:00:00Z') },
    ],
    announcements: { received: 2, wanted: false },
    retentionDays: 365,
  };
}

/** With everything that an announcement may have: a picture, both kinds of lists, three buttons, an end. */
export function announcement(say: Say): AnnouncementView {
  const { question, text } = composeAnswer(EDITION, ANSWERED, { say });
  const intro = `**${programName(say)}**\n${questionOf('employee-requirements', say)}`;
  return {
    announcementId: 'a',
    text: {
      title: question,
      body: `${intro}\n\n${text}\n\n- ${questionOf('markets', say)}\n- [Microsoft](https://www.microsoft.com/)`,
      image: { url: PICTURE, alt: programName(say) },
      buttons: [
        { title: say('button.enroll'), action: { kind: 'enroll' } },
        { title: say('welcome.starter.purchase-steps'), action: { kind: 'ask', entryId: ANSWERED.id } },
        { title: say('button.openSupport'), action: { kind: 'link', linkId: SUPPORT_LINK } },
      ],
    },
    ...{ to: 'person', organization: 'Contoso', expiresAt: new Date('2026-12-31T17:00:00Z') },
    ...{ links: EDITION.links, appId: '00000000-0000-0000-0000-000000000000' },
  };
}

function questionOf(id: string, say: Say): string {
  return entryOf(id).text[say.locale].question;
}

function entryOf(id: string): Entry {
  const entry = EDITION.entries.get(id);
  if (entry === undefined) throw new Error(`The content has no entry ${id}`);
  return entry;
}
