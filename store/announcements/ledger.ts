import type { Kysely } from 'kysely';
import type { Claim, DeliveryReport, Ledger } from '../../domain/announcements/ledger.ts';
import type { Tables } from '../tables.ts';
import type { AnnouncementParts } from './announcementParts.ts';
import { type ClaimRequest, claim } from './claim.ts';
import { totalsOf } from './counts.ts';
import { finish } from './finish.ts';
import { countAudience, freezeAudience } from './freeze.ts';
import { noteOpened } from './funnelSteps.ts';
import { optOutSecret } from './keptOptOuts.ts';
import { listNotReached, listRecipients } from './ledgerRows.ts';
import { holdBack, lockSlots, nextSlot, slotAt, takeSlots } from './rateBudget.ts';
import { writeReports } from './report.ts';
import { resend } from './resend.ts';

/** The ledger of deliveries in the database. */
export function createLedger(parts: AnnouncementParts): Ledger {
  const { db, clock, keys } = parts;
  return {
    count: (tenantId, audience, limits) =>
      countAudience(db, { tenantId, audience, limits, now: clock(), optOutSecret: optOutSecret(keys) }),
    freeze: async (announcement, limits) => {
      await freezeAudience(parts, announcement, limits);
      return (await totalsOf(db, announcement.id)).counts;
    },
    claim: (announcementId, most, within, perSecond) =>
      claimOrFinish(db, { announcementId, most, within, perSecond, now: clock() }),
    slot: (tenantId, perSecond) =>
      db.transaction().execute(async (trx) => {
        const slots = await lockSlots(trx, tenantId, perSecond, clock());
        await takeSlots(trx, slots, 1);
        return slotAt(slots, 0);
      }),
    nextSlot: (tenantId) => nextSlot(db, tenantId),
    holdBack: (tenantId, until) => holdBack(db, tenantId, until),
    report: (announcementId, reports) => report(db, announcementId, reports, clock()),
    counts: async (announcementId) => (await totalsOf(db, announcementId)).counts,
    notReached: (announcementId, after, size) => listNotReached(db, { announcementId, after, size }),
    recipients: (announcementId, after, size) => listRecipients(db, { announcementId, after, size }),
    resend: (next, states, entry) => resend(parts, next, states, entry),
    noteOpened: (announcementId, person) => noteOpened(db, announcementId, person, clock()),
    funnel: async (announcementId) => (await totalsOf(db, announcementId)).funnel,
  };
}

async function claimOrFinish(db: Kysely<Tables>, request: ClaimRequest): Promise<Claim> {
  const claimed = await db.transaction().execute((trx) => claim(trx, request));
  if (claimed.rest === 'done') await finish(db, request.announcementId, request.now);
  return claimed;
}

async function report(
  db: Kysely<Tables>,
  announcementId: string,
  reports: readonly DeliveryReport[],
  now: Date,
): Promise<void> {
  if (reports.length === 0) return;
  const wereLast = await db.transaction().execute((trx) => writeReports(trx, announcementId, reports, now));
  if (wereLast) await finish(db, announcementId, now);
}
