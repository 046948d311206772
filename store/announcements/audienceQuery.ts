import { type RawBuilder, sql } from 'kysely';
import type { Audience } from '../../domain/announcements/audience.ts';
import type { AudienceLimits } from '../../domain/announcements/ledger.ts';
import { optOutHash } from './keptOptOuts.ts';

const DAY_MS = 86_400_000;

/** Whom an audience names, and when it is asked. */
export interface AudienceQuestion {
  readonly tenantId: string;
  readonly audience: Audience;
  readonly limits: AudienceLimits;
  readonly now: Date;
  /** See `optOutSecret`. */
  readonly optOutSecret: string;
  /** The announcement itself, whose own deliveries do not count for the frequency cap. */
  readonly announcementId?: string | undefined;
}

/**
 * A query with one row for each person (or channel) that an audience names: `kind`, `person_id`, `team_id`, `conversation_id`, `locale` (null
 * where it is not known), and `reason`, why they get nothing, or null. The reasons are asked in the order retired, guest, opted-out,
 * frequency-cap: the first one counts. Whoever is named and what people were told are sorted together, once: the statistics of the
 * deliveries are wrong most of the time, and would let a join or a subquery go through all of them for each person.
 */
export function audienceQuery(question: AudienceQuestion): RawBuilder<unknown> {
  return sql`
    select kind, person_id, team_id, conversation_id, locale,
      case
        when retired_at is not null then 'retired'
        when is_guest then 'guest'
        when opted_out_at is not null then 'opted-out'
        when person_id is not null and times_told >= ${question.limits.mostPerPerson} then 'frequency-cap'
      end as reason
    from (
      select *, sum(told) over (partition by person_id) as times_told
      from (
        select kind, person_id, team_id, conversation_id, locale, is_guest, retired_at, opted_out_at, 0 as told
        from (${namedBy(question)}) named
        union all
        select null, person_id, null, null, null, null, null, null, 1 from (${recentlyTold(question)}) recent
      ) named_and_told
    ) counted
    where kind is not null`;
}

function namedBy({ tenantId, audience, optOutSecret }: AudienceQuestion): RawBuilder<unknown> {
  switch (audience.kind) {
    case 'people':
      return people(tenantId, audience);
    case 'team-members':
      return teamMembers(tenantId, audience.teamIds, optOutSecret);
    case 'channels':
      return channels(tenantId, audience.teamIds);
  }
}

function people(tenantId: string, audience: Extract<Audience, { kind: 'people' }>): RawBuilder<unknown> {
  const { markets, locales } = audience;
  return sql`
    select 'person' as kind, chat.person_id, null::text as team_id, chat.conversation_id, chat.locale,
      chat.is_guest, chat.retired_at, chat.opted_out_at
    from personal_chats chat
    where chat.tenant_id = ${tenantId}
      and ${markets.length === 0 ? sql`true` : sql`chat.market = any(${markets})`}
      and ${locales.length === 0 ? sql`true` : sql`chat.locale = any(${locales})`}
      and ${enrolled(audience)}`;
}

function enrolled({ enrollment }: Extract<Audience, { kind: 'people' }>): RawBuilder<unknown> {
  if (!enrollment) return sql`true`;
  const theirs = sql`enrollments e where e.tenant_id = chat.tenant_id and e.person_id = chat.person_id`;
  if (enrollment === 'not-enrolled')
    return sql`not exists (select from ${theirs} and e.state in ('confirmed', 'link-opened', 'purchased'))`;
  // Which enrollment is the person's current one, `EnrollmentStore.current` decides in the same order.
  return sql`(select e.state from ${theirs} order by e.is_open desc, e.started_at desc, e.id limit 1) = 'confirmed'`;
}

/** Members of several teams once. Whoever never wrote to the bot has no chat yet: it is opened when the announcement is sent. */
function teamMembers(tenantId: string, teamIds: readonly string[], secret: string): RawBuilder<unknown> {
  const hash = optOutHash(secret, tenantId, sql`member.person_id`);
  return sql`
    select 'person' as kind, member.person_id, member.team_id, chat.conversation_id, chat.locale,
      member.is_guest or coalesce(chat.is_guest, false) as is_guest, chat.retired_at,
      case when chat.person_id is null
        then (select now() from announcement_opt_outs kept where kept.person_hash = ${hash})
        else chat.opted_out_at
      end as opted_out_at
    from (
      select person_id, min(team_id) as team_id, bool_or(is_guest) as is_guest
      from team_members where tenant_id = ${tenantId} and team_id = any(${teamIds}) group by person_id
    ) member
    left join personal_chats chat on chat.tenant_id = ${tenantId} and chat.person_id = member.person_id`;
}

function channels(tenantId: string, teamIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    select 'channel' as kind, null::text as person_id, team.team_id, team.team_id as conversation_id, null::text as locale,
      false as is_guest, null::timestamptz as retired_at, null::timestamptz as opted_out_at
    from bot_teams team where team.tenant_id = ${tenantId} and team.team_id = any(${teamIds})`;
}

/**
 * One row with a `person_id` for each announcement that somebody got lately, or may have got, or is about to get. Whoever waits for one that was paused
 * long ago may never get it, and is not kept from others by it.
 */
function recentlyTold({ tenantId, limits, now, announcementId }: AudienceQuestion): RawBuilder<unknown> {
  const since = new Date(now.getTime() - limits.withinDays * DAY_MS);
  return sql`
    select told.person_id from deliveries told
    where told.tenant_id = ${tenantId} and told.person_id is not null and told.announcement_id <> ${announcementId ?? ''}
      and (
        (told.state in ('sent', 'unconfirmed', 'recalled', 'sending') and told.sent_at > ${since})
        or (told.state = 'waiting' and told.announcement_id = any(array(
          select id from announcements
          where tenant_id = ${tenantId} and (state in ('preparing', 'sending') or (state = 'paused' and updated_at > ${since}))
        )))
      )`;
}
