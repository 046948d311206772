import { EnrollmentCards } from '../../dialogs/enrollmentCards.ts';
import { EnrollmentConversation } from '../../dialogs/enrollmentConversation.ts';
import { EnrollmentDisplay } from '../../dialogs/enrollmentDisplay.ts';
import { PersonalData } from '../../dialogs/personalData.ts';
import { EnrollmentService } from '../../domain/enrollment/enrollmentService.ts';
import { ISO_MARKETS } from '../../domain/isoMarkets.ts';
import { personalProviders } from '../../store/personalProviders.ts';
import type { FeatureParts } from '../features/featureParts.ts';
import { respond } from '../features/respond.ts';
import type { PageRoute } from '../http/pageRoute.ts';
import { giveUpMail, sendConfirmationMail } from '../jobs/sendConfirmationMail.ts';
import { updateEnrollmentCard } from '../jobs/updateEnrollmentCard.ts';
import { outboxFolder } from '../mail/createMailer.ts';
import { createProfileAddress } from '../profileAddress.ts';
import { confirmationRoutes } from '../routes/confirmationRoutes.ts';
import { outboxRoute } from '../routes/outboxRoute.ts';
import { purchaseRoute } from '../routes/purchaseRoute.ts';
import type { TeamsMessenger } from '../teamsMessenger.ts';
import type { Shared } from './shared.ts';

/** The enrollment, as the chat, the pages and the jobs share it. */
export interface EnrollmentParts {
  readonly service: EnrollmentService;
  readonly cards: EnrollmentCards;
  readonly display: EnrollmentDisplay;
}

/** The enrollment on the parts that all share. */
export function enrollmentParts(shared: Shared): EnrollmentParts {
  const { config, edition, store, keys, clock, newId, sayIn } = shared;
  const markets = new Set(ISO_MARKETS);
  const addresses = { eligibleDomains: config.organization.eligibleDomains, personalProviders };
  const service = new EnrollmentService({
    ...{ store: store.enrollments, clock, newId, signer: keys.signer, limits: config.mail.limits },
    rules: { program: edition, markets, addresses },
  });
  const cards = new EnrollmentCards({
    ...{ store: store.enrollments, program: edition, markets, organization: config.organization, sayIn, clock, newId },
    ...{ signer: keys.signer, publicUrl: config.server.publicUrl, retentionDays: config.privacy.retentionDays },
  });
  return { service, cards, display: new EnrollmentDisplay(store.enrollments) };
}

/** The conversation that enrolls, which answers in between through the features. */
export function enrollmentConversation(
  shared: Shared,
  enrollment: EnrollmentParts,
  features: FeatureParts,
): EnrollmentConversation {
  const { config, store, sayIn, clock, newId, log } = shared;
  const retentionDays = config.privacy.retentionDays;
  return new EnrollmentConversation({
    ...enrollment,
    ...{ store: store.enrollments, organization: config.organization, edition: config.edition, sayIn, clock, newId },
    contacts: features.contacts,
    personalData: new PersonalData({
      ...{ store: store.enrollments, people: store.people, recipients: store.recipients },
      consoleNames: store.consoleNames,
      ...{ tickets: store.tickets, feedback: store.feedback, sayIn, newId, retentionDays },
      questionOf: (entryId, locale) => features.edition.entries.get(entryId)?.text[locale].question,
    }),
    profileAddress: createProfileAddress(log),
    trustsTeamsAddress: config.mail.confirm === 'unless-teams-address',
    answer: (context) => respond(context, features),
  });
}

/** The pages to which mails and cards lead. */
export function enrollmentPages(shared: Shared, { service }: EnrollmentParts): PageRoute[] {
  const { config, edition: program, store, keys, clock, sayIn } = shared;
  const links = { store: store.enrollments, service, signer: keys.signer, clock, sayIn, program };
  const people = { organization: config.organization.name, itContact: config.contacts.it ?? '' };
  const outbox = config.mode === 'local' ? [outboxRoute(outboxFolder(config.dataDir), sayIn)] : [];
  return [...confirmationRoutes({ ...links, ...people }), purchaseRoute(links), ...outbox];
}

/** Carries out the enrollment's jobs: mails, and the card in the chat. */
export async function startEnrollmentJobs(
  shared: Shared,
  enrollment: EnrollmentParts,
  messenger: TeamsMessenger,
): Promise<void> {
  const { config, store, mailer, keys, clock, sayIn, edition: program, log } = shared;
  const cardParts = { ...enrollment, store: store.enrollments, people: store.people, messenger, log };
  const updateCard = (enrollmentId: string) => updateEnrollmentCard(enrollmentId, cardParts);
  const mailParts = {
    ...{ store: store.enrollments, mailer, signer: keys.signer, clock, sayIn, program, updateCard },
    organization: config.organization.name,
    publicUrl: config.server.publicUrl,
  };
  await store.work(
    'confirmation-mail',
    ({ mailId }) => sendConfirmationMail(mailId, mailParts),
    ({ mailId }) => giveUpMail(mailId, mailParts),
  );
  await store.work('enrollment-card', ({ enrollmentId }) => updateCard(enrollmentId));
}
