import { type Kysely, sql } from 'kysely';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import { type AudienceCount, SKIP_REASONS } from '../../domain/announcements/audience.ts';
import type { AudienceLimits } from '../../domain/announcements/ledger.ts';
import { localeOf } from '../../domain/people/locale.ts';
import type { Tables } from '../tables.ts';
import type { AnnouncementParts } from './announcementParts.ts';
import { type AudienceQuestion, audienceQuery } from './audienceQuery.ts';
import { optOutSecret } from './keptOptOuts.ts';

/** See `Ledger.count`: the database counts, only the figures leave it. */
export async function countAudience(db: Kysely<Tables>, question: AudienceQuestion): Promise<AudienceCount> {
  const { rows } = await sql<{ reason: string | null; locale: string | null; people: number }>`
    select reason, locale, count(*)::integer as people from (${audienceQuery(question)}) audience group by reason, locale
  `.execute(db);
  const sum = (counted: typeof rows): number => counted.reduce((all, { people }) => all + people, 0);
  const reachable = rows.filter(({ reason }) => reason === null);
  const skipped = SKIP_REASONS.map((reason) => [reason, sum(rows.filter((row) => row.reason === reason))] as const);
  const byLocale: Record<string, number> = {};
  for (const { locale, people } of reachable) {
    const known = localeOf(locale ?? undefined);
    if (known) byLocale[known] = (byLocale[known] ?? 0) + people;
  }
  return {
    total: sum(rows),
    reachable: sum(reachable),
    skipped: Object.fromEntries(skipped.filter(([, people]) => people > 0)),
    byLocale,
  };
}

/**
 * See `Ledger.freeze`: nobody's data in this process's memory. The announcement is held meanwhile: who cancels it comes after, and then finds
 * everybody, or came before, and nobody is left waiting. Of one that is `sent` a late run of the job adds nobody.
 */
export async function freezeAudience(
  { db, keys, clock }: AnnouncementParts,
  announcement: Announcement,
  limits: AudienceLimits,
): Promise<void> {
  const { id, tenantId, audience, fallbackLocale } = announcement;
  const question = {
    ...{ tenantId, audience, limits, now: clock(), announcementId: id },
    optOutSecret: optOutSecret(keys),
  };
  await db.transaction().execute(async (trx) => {
    // One at a time for a tenant: of two at once neither would see whom the other one tells, and the frequency cap would hold for none.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`freeze/${tenantId}`}, 0))`.execute(trx);
    const held = await trx
      .selectFrom('announcements')
      .select('state')
      .where('id', '=', id)
      .forShare()
      .executeTakeFirst();
    if (!held || held.state === 'sent') return;
    const cancelled = held.state === 'cancelled' ? 'cancelled' : null;
    await writeRows(trx, question, { secret: keys.lookupHash('recipients', id), fallbackLocale, cancelled });
  });
}

/**
 * One statement. The hash of a recipient is of this announcement alone: where a person's data was deleted it tells neither who they were nor
 * what else they got, and still that they had their row.
 */
async function writeRows(
  trx: Kysely<Tables>,
  question: AudienceQuestion & { readonly announcementId: string },
  { secret, fallbackLocale, cancelled }: { secret: string; fallbackLocale: string; cancelled: 'cancelled' | null },
): Promise<void> {
  await sql`
    insert into deliveries
      (announcement_id, recipient_key, tenant_id, kind, person_id, team_id, locale, conversation_id, state, reason)
    select ${question.announcementId},
      encode(sha256(convert_to(${secret} || kind || '/' || coalesce(person_id, team_id), 'UTF8')), 'base64'),
      ${question.tenantId}, kind, person_id, team_id, coalesce(locale, ${fallbackLocale}), conversation_id,
      case when coalesce(reason, ${cancelled}::text) is null then 'waiting' else 'skipped' end, coalesce(reason, ${cancelled}::text)
    from (${audienceQuery(question)}) audience
    on conflict (announcement_id, recipient_key) do nothing
  `.execute(trx);
}
