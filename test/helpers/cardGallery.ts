import { submit } from '../../cards/actions.ts';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { announcementCard } from '../../cards/announcementCard.ts';
import { announcementWithdrawnCard } from '../../cards/announcementWithdrawnCard.ts';
import { answerCard } from '../../cards/answerCard.ts';
import { clarificationCard } from '../../cards/clarificationCard.ts';
import { confirmationSentCard } from '../../cards/confirmationSentCard.ts';
import { confirmDeletionCard } from '../../cards/confirmDeletionCard.ts';
import { confirmPurchaseCard } from '../../cards/confirmPurchaseCard.ts';
import { confirmWithdrawalCard } from '../../cards/confirmWithdrawalCard.ts';
import { contactCard } from '../../cards/contactCard.ts';
import { dataDeletedCard } from '../../cards/dataDeletedCard.ts';
import { enrollmentClosedCard } from '../../cards/enrollmentClosedCard.ts';
import { enrollmentFormCard } from '../../cards/enrollmentFormCard.ts';
import { expertCard } from '../../cards/expertCard.ts';
import { expertAdditionCard, expertReminderCard, expertUndeliveredCard } from '../../cards/expertThreadCard.ts';
import { helpCard } from '../../cards/helpCard.ts';
import { messageCard } from '../../cards/messageCard.ts';
import { myDataCard } from '../../cards/myDataCard.ts';
import { nextStepsCard } from '../../cards/nextStepsCard.ts';
import { notAnsweredCard } from '../../cards/notAnsweredCard.ts';
import { notArrivedCard } from '../../cards/notArrivedCard.ts';
import { notEligibleCard } from '../../cards/notEligibleCard.ts';
import { personalChatCard } from '../../cards/personalChatCard.ts';
import { ticketReplyCard } from '../../cards/ticketReplyCard.ts';
import { twoAnswersCard } from '../../cards/twoAnswersCard.ts';
import { welcomeCard } from '../../cards/welcomeCard.ts';
import { refusal } from '../../domain/faq/refusal.ts';
import type { Say } from '../../domain/strings.ts';
import * as views from './cardViews.ts';
import * as experts from './expertViews.ts';
import { insightCards } from './insightViews.ts';
import { supportCards } from './supportGallery.ts';

/** Every card in each of its states, as it comes to people, in the language of `say`. */
export function cardGallery(say: Say): Readonly<Record<string, CardMessage>> {
  return {
    ...conversationCards(say),
    ...formCards(say),
    ...enrollmentCards(say),
    ...dataCards(say),
    ...announcementCards(say),
    ...expertCards(say),
    ...supportCards(say),
    ...insightCards(say),
  };
}

function conversationCards(say: Say): Record<string, CardMessage> {
  const { answer, contacts, clarification, welcome } = views;
  return {
    answer: answerCard(answer(say), say),
    'answer, changed later': answerCard({ ...answer(say), changedLater: views.laterChange(say) }, say),
    'answer, alone': answerCard({ ...answer(say), related: [], enroll: false }, say),
    'answer in a group': answerCard({ ...answer(say), scope: 'group' }, say),
    'two answers': twoAnswersCard(views.twoAnswers(say), say),
    clarification: clarificationCard(clarification(say), say),
    'not answered': notAnsweredCard({ nonce: 'n', refusal: refusal({}, views.programName(say), say) }, say),
    'not answered in this language': notAnsweredCard(
      { nonce: 'n', refusal: refusal({ foreignLanguage: 'pl' }, '', say) },
      say,
    ),
    contacts: contactCard({ ...views.support, contacts }, say),
    'contacts, none named': contactCard({ ...views.support, contacts: views.noContacts }, say),
    welcome: welcomeCard(welcome(say), say),
    'welcome, no questions kept': welcomeCard({ ...welcome(say), questionRetentionDays: 0 }, say),
    help: helpCard({ nonce: 'n' }, say),
    'personal chat': personalChatCard({ appId: '00000000-0000-0000-0000-000000000000' }, say),
    greeting: messageCard(
      { title: say('greeting.title'), text: say('greeting.text', { program: views.programName(say) }) },
      say,
    ),
    'form still open': messageCard(views.stillOpen(say), say),
    error: messageCard({ title: say('error.title'), text: say('error.text', { errorId: 'E-7F3A' }) }, say),
  };
}

function formCards(say: Say): Record<string, CardMessage> {
  const form = views.form(say);
  const errors = {
    market: say('form.error.market.missing'),
    product: say('form.error.product.missing'),
    email: say('form.error.email.look-alike-letters'),
  };
  return {
    'form, guessed': enrollmentFormCard({ ...form, market: 'CH', marketGuessed: true, email: views.EMAIL }, say),
    'form, empty': enrollmentFormCard(form, say),
    'form, own store': enrollmentFormCard({ ...form, ownStore: true, market: 'HK' }, say),
    'form, asked about': enrollmentFormCard({ ...form, standing: say('status.started') }, say),
    'form, refused': enrollmentFormCard({ ...form, email: views.LONG_EMAIL, errors }, say),
    'form, market changed': enrollmentFormCard(
      { ...form, market: 'JP', product: 'family', marketNote: views.laterChange(say) },
      say,
    ),
  };
}

function enrollmentCards(say: Say): Record<string, CardMessage> {
  const sent = (change: object) => confirmationSentCard({ ...views.sent, ...change }, say);
  const steps = (change: object) => nextStepsCard({ ...views.nextSteps(say), ...change }, say);
  return {
    'mail queued': sent({ outcome: 'queued' }),
    'mail sent': sent({}),
    'mail sent, wrong code': sent({ note: say('code.wrong', { left: 3 }) }),
    'mail sent, own store': sent({ ownStore: true }),
    'mail refused': sent({ outcome: 'refused' }),
    'mail failed': sent({ outcome: 'failed' }),
    'mail expired': sent({ expired: true }),
    'mail not arrived': notArrivedCard(views.notArrived, say),
    'mail not arrived, nobody named': notArrivedCard({ ...views.notArrived, itContact: '' }, say),
    'next steps': steps({}),
    'next steps, opened': steps({
      opened: true,
      email: views.LONG_EMAIL,
      organizationNote: views.organizationNote(say),
    }),
    'next steps, own store': steps({ ownStore: true, marketName: 'Hong Kong', changedLater: views.laterChange(say) }),
    'confirm purchase': confirmPurchaseCard({ flowId: 'f', nonce: 'n' }, say),
    'confirm withdrawal': confirmWithdrawalCard({ flowId: 'f', nonce: 'n' }, say),
    withdrawn: enrollmentClosedCard({ ...views.closed, state: 'withdrawn' }, say),
    expired: enrollmentClosedCard({ ...views.closed, state: 'expired' }, say),
    purchased: enrollmentClosedCard({ ...views.closed, state: 'purchased' }, say),
    'not eligible': notEligibleCard(views.notEligible(say), say),
    'not eligible, nobody named': notEligibleCard({ ...views.notEligible(say), administrator: '' }, say),
  };
}

function dataCards(say: Say): Record<string, CardMessage> {
  return {
    'my data': myDataCard(views.myData(say), say),
    'my data, none': myDataCard({ ...views.myData(say), name: undefined, enrollments: [] }, say),
    'confirm deletion': confirmDeletionCard({ nonce: 'n' }, say),
    'data deleted': dataDeletedCard({ nonce: 'n' }, say),
    'with a button': messageCard(
      {
        text: say('status.none'),
        actions: [submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce: 'n' })],
      },
      say,
    ),
  };
}

function announcementCards(say: Say): Record<string, CardMessage> {
  const announcement = views.announcement(say);
  const { text } = announcement;
  return {
    announcement: announcementCard(announcement, say),
    'announcement, no buttons': announcementCard(
      { ...announcement, text: { ...text, image: undefined, buttons: [] }, expiresAt: undefined },
      say,
    ),
    'announcement in a channel': announcementCard({ ...announcement, to: 'channel' }, say),
    'announcement withdrawn': announcementWithdrawnCard({ organization: 'Contoso' }, say),
  };
}

function expertCards(say: Say): Record<string, CardMessage> {
  const { TICKET, CLAIM, ADDITION, REPLY, EXPERT, expertView } = experts;
  const closed = { state: 'closed', closedAt: CLAIM.at, claim: CLAIM } as const;
  const offered = { ...TICKET.context, shown: 'clarification', confidence: 0.4, enrollment: undefined } as const;
  return {
    'expert, open': expertCard(expertView(say), say),
    'expert, claimed': expertCard(expertView(say, { state: 'claimed', claim: CLAIM }, [ADDITION]), say),
    'expert, too late': expertCard({ ...expertView(say), problem: say('experts.problem.notNow') }, say),
    'expert, reminded': expertCard(expertView(say, { remindedAt: CLAIM.at, market: undefined, context: offered }), say),
    'expert, answered': expertCard(expertView(say, { state: 'answered', claim: CLAIM }, [ADDITION, REPLY]), say),
    'expert, closed by the asker': expertCard(expertView(say, { ...closed, closedBy: 'asker' }, [REPLY]), say),
    'expert, closed': expertCard(expertView(say, { ...closed, closedBy: 'expert' }), say),
    'expert, open again': expertCard(expertView(say, { state: 'reopened' }), say),
    'expert, forgotten': expertCard(expertView(say, { ...closed, asker: undefined }), say),
    'expert, longest': expertCard(experts.longestExpertView(say), say),
    'addition in the thread': expertAdditionCard(TICKET, ADDITION, say),
    'reminder in the thread': expertReminderCard({ ...TICKET, claim: CLAIM }, say),
    'undelivered in the thread': expertUndeliveredCard(EXPERT, say),
    'answer of an expert': ticketReplyCard(experts.ticketReply(say), say),
    'answer of an expert, an entry alone': ticketReplyCard({ ...experts.ticketReply(say), text: '' }, say),
    'answer of an expert, closed': ticketReplyCard({ ...experts.ticketReply(say), answer: undefined, deeds: [] }, say),
  };
}
