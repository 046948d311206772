import { randomUUID } from 'node:crypto';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { SendResult } from '../../domain/announcements/delivery.ts';
import type { AudienceLimits, ClaimedDelivery, DeliveryReport } from '../../domain/announcements/ledger.ts';
import type { AuditEntry } from '../../domain/console/audit.ts';
import type { PersonalChat } from '../../domain/people/person.ts';
import type { Store } from '../../store/store.ts';

export const TENANT = 'tenant-1';
/** Limits that no test meets by accident. */
export const NO_LIMITS: AudienceLimits = { mostPerPerson: 1000, withinDays: 30 };
/** So many a second that no claim of a test is held up. */
export const FAST = 1_000_000;
export const EVERYONE = { kind: 'people', markets: [], locales: [] } as const;
const WRITTEN = new Date('2026-11-02T08:00:00Z');

/** A new announcement for everyone, written in the morning of the second of November 2026. */
export function newAnnouncement(changes: Partial<Announcement> = {}): Announcement {
  return {
    id: randomUUID(),
    tenantId: TENANT,
    state: 'draft',
    version: 1,
    texts: { en: { title: 'Title', body: 'Body', buttons: [] } },
    fallbackLocale: 'en',
    audience: EVERYONE,
    createdBy: 'author',
    editedBy: 'author',
    writers: [],
    createdAt: WRITTEN,
    updatedAt: WRITTEN,
    ...changes,
  };
}

/** The next version of an announcement. */
export function changed(announcement: Announcement, changes: Partial<Announcement>): Announcement {
  return { ...announcement, version: announcement.version + 1, ...changes };
}

export function entry(action: string, subject = 'subject'): AuditEntry {
  return { at: WRITTEN, actor: { tenantId: TENANT, personId: 'author' }, action, subject };
}

/** A person's chat, by their number or name. */
export function chat(who: number | string, changes: Partial<PersonalChat> = {}): PersonalChat {
  return {
    person: { tenantId: TENANT, personId: `person-${who}` },
    conversationId: `chat-${who}`,
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    channelAccountId: `29:${who}`,
    botAccountId: '28:bot',
    locale: 'en',
    ...changes,
  };
}

export function team(teamId: string, changes: object = {}) {
  const place = { serviceUrl: 'https://smba.trafficmanager.net/amer/', botAccountId: '28:bot' };
  return { tenantId: TENANT, teamId, name: teamId, ...place, ...changes };
}

/** Lets so many people write to the bot. */
export async function people(store: Store, count: number): Promise<void> {
  for (let who = 1; who <= count; who++) await store.people.remember(chat(who));
}

/** An announcement that was frozen and is being sent. */
export async function sending(
  store: Store,
  changes: Partial<Announcement> = {},
  limits: AudienceLimits = NO_LIMITS,
): Promise<Announcement> {
  const announcement = newAnnouncement({ ...changes, state: 'sending' });
  await store.announcements.create(announcement, entry('announcement.create'));
  await store.ledger.freeze(announcement, limits);
  return announcement;
}

/** Claims so many deliveries. */
export async function claimed(store: Store, { id }: Announcement, most = 1000): Promise<readonly ClaimedDelivery[]> {
  return (await store.ledger.claim(id, most, 60_000, FAST)).deliveries;
}

/** The report on a delivery that a test claimed before. */
export function reportOf(delivery: ClaimedDelivery | undefined, result: SendResult): DeliveryReport {
  return { number: delivery?.number ?? 0, claim: delivery?.claim ?? 0, result };
}

/** Claims everybody and reports the same of each. */
export async function sendToAll(
  store: Store,
  announcement: Announcement,
  resultOf: (delivery: ClaimedDelivery) => SendResult = sent,
): Promise<void> {
  const deliveries = await claimed(store, announcement);
  await store.ledger.report(
    announcement.id,
    deliveries.map((delivery) => ({ ...delivery, result: resultOf(delivery) })),
  );
}

export function sent({ number }: { readonly number: number }): SendResult {
  return { kind: 'sent', activityId: `activity-${number}` };
}

/** The people of deliveries, in order. */
export function personsOf(deliveries: readonly ClaimedDelivery[]): readonly (string | undefined)[] {
  return deliveries.map(({ recipient }) => recipient.personId).toSorted();
}
