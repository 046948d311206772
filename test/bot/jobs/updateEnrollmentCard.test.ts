import { expect } from 'chai';
import { pino } from 'pino';
import { createAdapter } from '../../../bot/adapter.ts';
import { createAuthentication } from '../../../bot/authentication.ts';
import { type EnrollmentCardUpdateParts, updateEnrollmentCard } from '../../../bot/jobs/updateEnrollmentCard.ts';
import { TeamsMessenger } from '../../../bot/teamsMessenger.ts';
import { EnrollmentCards } from '../../../dialogs/enrollmentCards.ts';
import { EnrollmentDisplay } from '../../../dialogs/enrollmentDisplay.ts';
import type { Enrollment } from '../../../domain/enrollment/enrollment.ts';
import type { EnrollmentService } from '../../../domain/enrollment/enrollmentService.ts';
import type { Store } from '../../../store/store.ts';
import {
  type ConnectorStandIn,
  type Fault,
  type ShownActivity,
  startConnectorStandIn,
} from '../../helpers/connectorStandIn.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { teamsConfig } from '../../helpers/echoBot.ts';
import {
  BEGINNER,
  countingIds,
  EDITION,
  enrollmentService,
  formOf,
  MARKETS,
  mailOf,
  PERSON,
  SIGNER,
} from '../../helpers/enrollmentHouse.ts';
import { sayIn } from '../../helpers/strings.ts';

const CHAT = 'a:chat-of-person-1';
const say = sayIn('en');

onEachDatabase('The job that updates the card of an enrollment', (database) => {
  let teams: ConnectorStandIn;
  let store: Store;
  let service: EnrollmentService;
  let parts: EnrollmentCardUpdateParts;

  beforeEach(async () => {
    teams = await startConnectorStandIn();
    store = await database.openStore();
    service = enrollmentService(store, database);
    parts = await jobParts();
    await store.people.remember({
      ...{ person: PERSON, conversationId: CHAT, serviceUrl: teams.url, locale: 'en' },
      ...{ channelAccountId: '29:person-1', botAccountId: '28:bot' },
    });
  });

  afterEach(() => teams.close());

  async function jobParts(): Promise<EnrollmentCardUpdateParts> {
    const log = pino({ level: 'silent' });
    const authentication = await createAuthentication(teamsConfig({}));
    const adapter = createAdapter({ authentication, middleware: [], onTurnError: async () => undefined, log });
    const cards = new EnrollmentCards({
      ...{ store: store.enrollments, program: EDITION, markets: MARKETS, sayIn, signer: SIGNER, newId: countingIds() },
      ...{ clock: () => database.now, publicUrl: 'https://hup.contoso.com', retentionDays: 180 },
      organization: { name: 'Contoso', eligibleDomains: ['contoso.com'], criterion: 'unknown' },
    });
    const display = new EnrollmentDisplay(store.enrollments);
    const messenger = new TeamsMessenger(adapter, '');
    return { store: store.enrollments, people: store.people, cards, display, messenger, log };
  }

  /** An enrollment that waits for its confirmation, not shown in the chat yet. */
  async function submitted(): Promise<Enrollment> {
    const { enrollment } = await service.submitForm(PERSON, formOf(await service.begin(BEGINNER)));
    return enrollment ?? expect.fail('The form was not accepted');
  }

  /** The same, shown in the chat. */
  async function shown(): Promise<Enrollment> {
    const enrollment = await submitted();
    await updateEnrollmentCard(enrollment.id, parts);
    return enrollment;
  }

  async function confirm(enrollment: Enrollment): Promise<void> {
    await service.confirm(await mailOf(store, enrollment));
  }

  const chat = (): readonly ShownActivity[] => teams.sent(CHAT);
  const summaries = () => chat().map(({ activity }) => activity.summary);

  it('shows the present state in the card that stands for the enrollment, in place', async () => {
    const enrollment = await shown();
    await confirm(enrollment);
    await updateEnrollmentCard(enrollment.id, parts);
    expect(summaries()).to.deep.equal([say('nextSteps.title')]);
    expect(chat()[0]?.updates).to.equal(1);
  });

  it('shows the same when it is run twice', async () => {
    const enrollment = await shown();
    await confirm(enrollment);
    await updateEnrollmentCard(enrollment.id, parts);
    await updateEnrollmentCard(enrollment.id, parts);
    expect(summaries()).to.deep.equal([say('nextSteps.title')]);
  });

  const gone: [why: string, fault: Fault][] = [
    ['is gone', { kind: 'status', status: 404, code: 'ActivityNotFoundInConversation' }],
    ['may not be changed', { kind: 'status', status: 403, code: 'MessageWritesBlocked' }],
  ];
  for (const [why, fault] of gone) {
    it(`sends a new card where Teams says that the old one ${why}, and updates that one from then on`, async () => {
      const enrollment = await shown();
      teams.fail(fault, ({ method }) => method === 'PUT');
      await confirm(enrollment);
      await updateEnrollmentCard(enrollment.id, parts);
      expect(summaries()).to.deep.equal([say('confirmation.queued.title'), say('nextSteps.title')]);
      await service.bought(PERSON);
      await updateEnrollmentCard(enrollment.id, parts);
      expect(summaries()).to.deep.equal([say('confirmation.queued.title'), say('closed.purchased.title')]);
    });
  }

  it('fails where Teams is out of order, so that it is tried again', async () => {
    const enrollment = await shown();
    teams.fail({ kind: 'status', status: 500 }, ({ method }) => method === 'PUT');
    const failure = await updateEnrollmentCard(enrollment.id, parts).catch((error: unknown) => error);
    expect(failure).to.be.an('error');
    await updateEnrollmentCard(enrollment.id, parts);
    expect(summaries()).to.deep.equal([say('confirmation.queued.title')]);
  });

  for (const fault of [
    { kind: 'status', status: 502, after: true },
    { kind: 'reset', after: true },
  ] as const)
    it(`does not send a new card again of which it is unknown whether it was sent: ${fault.kind}`, async () => {
      const enrollment = await submitted();
      teams.fail(fault, ({ method }) => method === 'POST');
      await updateEnrollmentCard(enrollment.id, parts);
      expect(summaries()).to.deep.equal([say('confirmation.queued.title')]);
    });

  it('fails where Teams says that a new card was not sent, so that it is tried again', async () => {
    const enrollment = await submitted();
    teams.fail({ kind: 'status', status: 400 }, ({ method }) => method === 'POST');
    expect(await updateEnrollmentCard(enrollment.id, parts).catch((error: unknown) => error)).to.be.an('error');
  });

  it('shows what became of the mail', async () => {
    const enrollment = await shown();
    const mail = await mailOf(store, enrollment);
    for (const outcome of ['sent', 'refused', 'failed'] as const) {
      await store.enrollments.recordMailOutcome(mail.id, outcome);
      await updateEnrollmentCard(enrollment.id, parts);
      expect(summaries()).to.deep.equal([say(`confirmation.${outcome}.title`)]);
    }
  });

  it('is silent towards a person who removed the bot', async () => {
    const enrollment = await submitted();
    await store.people.forget(PERSON);
    await updateEnrollmentCard(enrollment.id, parts);
    expect(teams.requests).to.deep.equal([]);
  });

  it('is silent about an enrollment that was deleted', async () => {
    const enrollment = await submitted();
    await store.enrollments.deleteAllOf(PERSON, 'delete-1');
    await updateEnrollmentCard(enrollment.id, parts);
    expect(teams.requests).to.deep.equal([]);
  });
});
