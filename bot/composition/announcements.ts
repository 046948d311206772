import { setTimeout as pause } from 'node:timers/promises';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { announcementCard } from '../../cards/announcementCard.ts';
import { announcementWithdrawnCard } from '../../cards/announcementWithdrawnCard.ts';
import { AnnouncementService } from '../../domain/announcements/announcementService.ts';
import type { AnnouncementSettings } from '../../domain/announcements/announcementSettings.ts';
import type { Recipient } from '../../domain/announcements/delivery.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Jobs } from '../../store/store.ts';
import { amendAnnouncement } from '../announcements/amendAnnouncement.ts';
import type { MakeCard } from '../announcements/announcementCards.ts';
import { prepareAnnouncement } from '../announcements/prepareAnnouncement.ts';
import { sendAnnouncement } from '../announcements/sendAnnouncement.ts';
import { SendingWatch } from '../announcements/sendingWatch.ts';
import type { NextRun } from '../announcements/slottedWork.ts';
import { readTeamRosters } from '../announcements/teamRosters.ts';
import type { Conversations } from '../connectorClient.ts';
import { createAnnouncementRules } from '../console/announcementRules.ts';
import type { ShownText } from '../console/consoleParts.ts';
import type { Shared } from './shared.ts';

/** Announcements, as the console and the jobs share them. */
export interface AnnouncementParts {
  readonly service: AnnouncementService;
  readonly settings: AnnouncementSettings;
  readonly rulesOf: ReturnType<typeof createAnnouncementRules>;
  readonly cardOf: (shown: ShownText, to?: Recipient['kind']) => CardMessage;
  readonly watch: SendingWatch;
}

/** Teams' service at an address: `connect` repeats what had no effect, `once` makes every call once. Both throw where the address is not allowed. */
export interface Connections {
  readonly connect: (serviceUrl: string) => Conversations;
  readonly once: (serviceUrl: string) => Conversations;
}

/** Announcements on the parts that all share. */
export function announcementParts(shared: Shared, connections: Connections): AnnouncementParts {
  const { config, store, edition, clock, newId } = shared;
  const settings = { ...config.console.announcements, perSecond: shared.perSecond };
  const cardOf = cardMaker(shared);
  const rulesOf = createAnnouncementRules({ edition, recipients: store.recipients, announcementCard: cardOf });
  const service = new AnnouncementService({
    ...{ announcements: store.announcements, ledger: store.ledger, amendments: store.amendments, roles: store.roles },
    ...{ settings, rulesOf, clock, newId },
    refreshTeams: async (tenantId, teamIds) => {
      await readTeamRosters(tenantId, teamIds, rosterParts(shared, connections));
    },
  });
  return { service, settings, rulesOf, cardOf, watch: new SendingWatch(clock) };
}

/** Carries out the jobs of announcements: freezing the audience, sending, changing what was sent. `stop` ends their runs early. */
export async function startAnnouncementJobs(
  shared: Shared,
  parts: AnnouncementParts,
  connections: Connections,
  stop: AbortSignal,
): Promise<void> {
  const { store, clock, log } = shared;
  const running = { clock, sleep: pause, stop, random: Math.random, connect: connections.once, log };
  const sending = { ...running, ...store, perSecond: parts.settings.perSecond, watch: parts.watch };
  const cards = { makeCard: makeCard(parts), makeWithdrawnCard: makeWithdrawnCard(shared) };
  const preparing = { ...rosterParts(shared, connections), ...store, limits: parts.settings.limits, clock };
  await store.work('announcement-prepare', async (job) => {
    await goOn(shared, 'announcement-prepare', job, await prepareAnnouncement(job.announcementId, preparing));
  });
  await store.work('announcement-send', async (job) => {
    const next = await sendAnnouncement(job.announcementId, { ...sending, ...cards });
    await goOn(shared, 'announcement-send', job, next);
  });
  await store.work('announcement-amend', async (job) => {
    const next = await amendAnnouncement(job.amendmentId, { ...sending, ...cards });
    await goOn(shared, 'announcement-amend', job, next);
  });
}

/** A run that is not the last one is followed by another job, so that others have their turn in between. */
async function goOn<K extends keyof Jobs>({ store }: Shared, queue: K, job: Jobs[K], next: NextRun): Promise<void> {
  if (next.kind === 'again') await store.queueJob(queue, job, next.at);
}

function rosterParts({ store, newId, log }: Shared, { connect }: Connections) {
  return { recipients: store.recipients, connect, newId, log };
}

function cardMaker({ config, edition, sayIn }: Shared): AnnouncementParts['cardOf'] {
  const fixed = { organization: config.organization.name, links: edition.links, appId: config.teams.appId };
  return ({ locale, ...shown }, to = 'person') => announcementCard({ ...fixed, ...shown, to }, sayIn(locale));
}

/** In channels all announcements of one kind go to channels, so that one card serves each language. */
function makeCard({ cardOf }: AnnouncementParts): MakeCard {
  return ({ id, audience, expiresAt }, { text, locale }) =>
    cardOf({ announcementId: id, text, locale, expiresAt }, audience.kind === 'channels' ? 'channel' : 'person');
}

function makeWithdrawnCard({
  config,
  sayIn,
}: Shared): (announcement: unknown, variant: { locale: Locale }) => CardMessage {
  const organization = config.organization.name;
  return (_, { locale }) => announcementWithdrawnCard({ organization }, sayIn(locale));
}
