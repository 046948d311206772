import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { DialogTestClient } from 'botbuilder-testing';
import type { Activity } from 'botframework-schema';
import type { FeatureParts } from '../../bot/features/featureParts.ts';
import { respond } from '../../bot/features/respond.ts';
import { LastAnswers } from '../../bot/lastAnswers.ts';
import { LastQuestions } from '../../bot/lastQuestions.ts';
import { ShownAnswers } from '../../bot/shownAnswers.ts';
import { readTurn } from '../../bot/turnReader.ts';
import type { AdaptiveCard } from '../../cards/adaptiveCard.ts';
import type { Contacts } from '../../cards/views.ts';
import { EnrollmentCards } from '../../dialogs/enrollmentCards.ts';
import { EnrollmentConversation } from '../../dialogs/enrollmentConversation.ts';
import { EnrollmentDialog } from '../../dialogs/enrollmentDialog.ts';
import { EnrollmentDisplay } from '../../dialogs/enrollmentDisplay.ts';
import { PersonalData } from '../../dialogs/personalData.ts';
import { createWhatNow } from '../../dialogs/whatNow.ts';
import type { ConfirmationMail } from '../../domain/enrollment/confirmationMail.ts';
import type { Enrollment } from '../../domain/enrollment/enrollment.ts';
import type { EnrollmentService } from '../../domain/enrollment/enrollmentService.ts';
import type { Organization } from '../../domain/enrollment/organization.ts';
import { createStartOver } from '../../domain/enrollment/startOver.ts';
import { createUnderstanding } from '../../domain/faq/createUnderstanding.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import { LOCALES, type Locale, readersTag } from '../../domain/people/locale.ts';
import { TicketService } from '../../domain/support/ticketService.ts';
import type { Store } from '../../store/store.ts';
import { message, type Sender, senderOf, submit } from './activities.ts';
import { clickOf } from './cardButtons.ts';
import type { TestDatabase } from './database.ts';
import { CONTENT, countingIds, EDITION, enrollmentService, MARKETS, mailOf, SIGNER } from './enrollmentHouse.ts';
import { SETTINGS } from './storedTickets.ts';
import { sayIn } from './strings.ts';
import { cardWith, type Press, type Reply, type Talker } from './talk.ts';

/** What may be replaced of the house in which the conversation takes place. */
export interface TalkParts {
  readonly organization?: Partial<Organization>;
  readonly contacts?: Partial<Contacts>;
  /** The address that Teams has for the person. */
  readonly profileAddress?: string | undefined;
  /** Whether an address that Teams itself gives is believed without a mail. */
  readonly trustsTeamsAddress?: boolean;
  /** Takes questions to the experts; nobody does where it is left out. */
  readonly helpDesk?: string;
  readonly sender?: Partial<Sender>;
  readonly locale?: Locale;
}

const RETENTION_DAYS = 180;

const NO_CONTACTS: Contacts = { organization: 'Contoso', administrator: '', hr: '', it: '' };
const ORGANIZATION: Organization = { name: 'Contoso', eligibleDomains: ['contoso.com'], criterion: 'unknown' };
const SAYS = inEachLocale(sayIn);
const say = (locale: Locale) => SAYS[locale];
const ids = countingIds();

/** Reads questions as the bot does, with the real content. */
export const UNDERSTAND = createUnderstanding({ ...CONTENT, program: EDITION, locales: LOCALES });

const START_OVER = createStartOver(CONTENT.startOver);
const WHAT_NOW = createWhatNow(say);

/** One person's talk with the enrollment dialog, its rules over a real database and with the real content. */
export class EnrollmentTalk implements Talker {
  readonly locale: Locale;
  readonly service: EnrollmentService;
  /** Every card so far, as it was last shown. */
  readonly cards: (Reply & { readonly id: string })[] = [];
  readonly #store: Store;
  readonly #sender: Sender;
  readonly #dialog: EnrollmentDialog;
  readonly #database: TestDatabase;
  #client: DialogTestClient;
  #heard: Reply[] = [];

  constructor(store: Store, database: TestDatabase, parts: TalkParts = {}) {
    this.locale = parts.locale ?? 'en';
    this.#store = store;
    this.#database = database;
    this.#sender = senderOf('https://smba.trafficmanager.net/teams/', {
      locale: readersTag(this.locale),
      ...parts.sender,
    });
    this.service = enrollmentService(store, database, { newId: ids });
    this.#dialog = new EnrollmentDialog(conversation(store, database, this.service, parts));
    this.#client = this.#newClient();
  }

  async do(act: string | Press): Promise<readonly Reply[]> {
    return this.#turn(typeof act === 'string' ? message(this.#sender, act) : this.#click(act));
  }

  /** Sends any value as a click on the card `id` does. */
  async send(value: unknown, id?: string): Promise<readonly Reply[]> {
    return this.#turn(submit(this.#sender, value, id));
  }

  /** As after a crash: nothing is known of the dialog that was under way. */
  loseDialogStack(): void {
    this.#client = this.#newClient();
  }

  async enrollment(): Promise<Enrollment> {
    const { tenantId, personId } = this.#sender;
    const current = await this.#store.enrollments.current({ tenantId, personId });
    if (!current) throw new Error('The person has no enrollment');
    return current;
  }

  async mail(): Promise<ConfirmationMail> {
    return mailOf(this.#store, await this.enrollment());
  }

  /** One thing that the person does; it takes them a second. */
  async #turn(activity: Partial<Activity>): Promise<readonly Reply[]> {
    this.#database.now = new Date(this.#database.now.getTime() + 1_000);
    this.#heard = [];
    await this.#client.sendActivity(activity);
    while (this.#client.getNextReply()) {
      // All replies were noted when they were sent; what is left in the client's queue must not answer the next turn.
    }
    return this.#heard;
  }

  #click(act: Press): Partial<Activity> {
    const [card, title] = cardWith(this.cards, act, this.locale);
    return submit(this.#sender, clickOf(card, title, act.typed), card.id);
  }

  #newClient(): DialogTestClient {
    const middleware = { onTurn: (context: TurnContext, next: () => Promise<void>) => this.#listen(context, next) };
    return new DialogTestClient('msteams', this.#dialog, undefined, [middleware]);
  }

  async #listen(context: TurnContext, next: () => Promise<void>): Promise<void> {
    context.onSendActivities(async (_context, activities, send) => {
      const sent = await send();
      for (const [index, activity] of activities.entries()) this.#note(activity, sent[index]?.id ?? '', false);
      return sent;
    });
    context.onUpdateActivity(async (_context, activity, update) => {
      this.#note(activity, activity.id ?? '', true);
      return update();
    });
    const lastAnswers = new LastAnswers(() => this.#database.now);
    await readTurn(context, {
      people: this.#store.people,
      enrolledMarket: async () => undefined,
      understand: UNDERSTAND,
      saysStartOver: START_OVER,
      saysWhatNow: WHAT_NOW,
      lastAnswers,
    });
    await next();
  }

  #note(activity: Partial<Activity>, id: string, inPlace: boolean): void {
    const card = activity.attachments?.[0]?.content as AdaptiveCard;
    const reply = { id, card, summary: activity.summary ?? '', inPlace };
    this.#heard.push(reply);
    const index = this.cards.findIndex((one) => one.id === id);
    this.cards.splice(index < 0 ? this.cards.length : index, 1, reply);
  }
}

function conversation(
  store: Store,
  database: TestDatabase,
  service: EnrollmentService,
  parts: TalkParts,
): EnrollmentConversation {
  const clock = () => database.now;
  const organization = { ...ORGANIZATION, ...parts.organization };
  const shared = { store: store.enrollments, organization, sayIn: say, clock, newId: ids };
  const publicUrl = 'https://hup.contoso.com';
  const features = featuresOver(store, database, parts);
  return new EnrollmentConversation({
    ...{ ...shared, service, edition: EDITION.edition, contacts: features.contacts },
    cards: new EnrollmentCards({
      ...{ ...shared, program: EDITION, markets: MARKETS, signer: SIGNER },
      ...{ publicUrl, retentionDays: RETENTION_DAYS },
    }),
    display: new EnrollmentDisplay(store.enrollments),
    personalData: new PersonalData({
      ...shared,
      people: store.people,
      recipients: store.recipients,
      consoleNames: store.consoleNames,
      ...{ tickets: store.tickets, feedback: store.feedback },
      questionOf: (entryId, locale) => EDITION.entries.get(entryId)?.text[locale].question,
      retentionDays: RETENTION_DAYS,
    }),
    profileAddress: async () => parts.profileAddress,
    trustsTeamsAddress: parts.trustsTeamsAddress ?? false,
    answer: (context) => respond(context, features),
  });
}

/** What answers questions and takes them to experts, over a real database and with the real content. */
function featuresOver(store: Store, database: TestDatabase, { contacts, helpDesk }: TalkParts): FeatureParts {
  const clock = () => database.now;
  const { tickets, routes, roles, enrollments } = store;
  const settings = { ...SETTINGS, helpDesk };
  return {
    ...{ edition: EDITION, sayIn: say, events: store.events, questions: store.questions, newId: ids, clock },
    contacts: { ...NO_CONTACTS, ...contacts },
    privacy: { retentionDays: RETENTION_DAYS, keepUnansweredQuestionsDays: 30 },
    appId: 'app-of-the-bot',
    ...{ lastAnswers: new LastAnswers(clock), lastQuestions: new LastQuestions(clock) },
    shownAnswers: new ShownAnswers(clock),
    tickets: {
      service: new TicketService({ tickets, routes, roles, settings, clock, newId: randomUUID }),
      ...{ store: tickets, routes, settings, enrollments },
    },
    feedback: store.feedback,
    ...{ announcements: store.announcements, ledger: store.ledger, recipients: store.recipients },
  };
}
