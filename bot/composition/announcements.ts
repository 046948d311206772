import { setTimeout as pause } from 'node:timers/promises';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { announcementCard } from '../../cards/announcementCard.ts';
import { announcementWithdrawnCard } from '../../cards/announcementWithdrawnCard.ts';
import { AnnouncementService } from '../../domain/announcements/announcementService.ts';
import type { AnnouncementSettings } from '../../domain/announcements/announcementSettings.ts';
import type { Recipient } from '../../domain/announcements/delivery.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { MakeCard } from '../announcements/announcementCards.ts';
import { recentRosters } from '../announcements/recentRosters.ts';
import { SendingWatch } from '../announcements/sendingWatch.ts';
import { readTeamRosters } from '../announcements/teamRosters.ts';
import { type AnnouncementWorkParts, workAnnouncements } from '../announcements/workAnnouncements.ts';
import { createAnnouncementRules } from '../console/announcementRules.ts';
import type { ShownText } from '../console/consoleParts.ts';
import type { LiveFaq } from '../faq/liveFaq.ts';
import type { Shared } from './shared.ts';

/** Announcements, as the console and the jobs share them. */
export interface AnnouncementParts {
  readonly service: AnnouncementService;
  readonly settings: AnnouncementSettings;
  readonly rulesOf: ReturnType<typeof createAnnouncementRules>;
  readonly cardOf: (shown: ShownText, to?: Recipient['kind']) => CardMessage;
  readonly watch: SendingWatch;
}

/** Teams' service at an address. Throws where the address is not allowed. */
type Connect = AnnouncementWorkParts['connect'];

/** Announcements on the parts that all share. */
export function announcementParts(shared: Shared, live: LiveFaq, connect: Connect): AnnouncementParts {
  const { config, store, clock, newId, log } = shared;
  const settings = { ...config.console.announcements, perSecond: shared.perSecond };
  const cardOf = cardMaker(shared);
  const fixed = { recipients: store.recipients, announcementCard: cardOf };
  const rulesOf = createAnnouncementRules({ ...fixed, editionNow: () => live.edition });
  const rosterParts = {
    ...{ recipients: store.recipients, clock, newId, log },
    connect: (serviceUrl: string) => connect(serviceUrl, { once: false }),
  };
  const service = new AnnouncementService({
    ...{ announcements: store.announcements, ledger: store.ledger, amendments: store.amendments, roles: store.roles },
    ...{ settings, rulesOf, clock, newId },
    refreshTeams: recentRosters((tenantId, teamIds) => readTeamRosters(tenantId, teamIds, rosterParts), clock),
  });
  return { service, settings, rulesOf, cardOf, watch: new SendingWatch(clock) };
}

/** Carries out the jobs of announcements. `stop` ends their runs early. */
export async function startAnnouncementJobs(
  shared: Shared,
  parts: AnnouncementParts,
  connect: Connect,
  stop: AbortSignal,
): Promise<void> {
  const { store, clock, newId, log } = shared;
  const { settings, watch } = parts;
  await workAnnouncements({
    ...{ store, settings, watch, connect, stop, clock, sleep: pause, random: Math.random, newId, log },
    makeCard: makeCard(parts),
    makeWithdrawnCard: makeWithdrawnCard(shared),
  });
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
