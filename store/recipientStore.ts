import { type Kysely, sql } from 'kysely';
import type { BotTeam, RecipientStore, TeamMember } from '../domain/announcements/recipients.ts';
import type { Clock } from '../domain/clock.ts';
import type { PersonKey } from '../domain/people/person.ts';
import type { Tables } from './tables.ts';

/** Rounds are ordered by their bytes, whatever the database's language. */
const BYTEWISE = sql`collate "C"`;

/** Teams, their members, and who wants no announcements, in the database. */
export function createRecipientStore(db: Kysely<Tables>, clock: Clock): RecipientStore {
  return {
    wantsAnnouncements: async ({ tenantId, personId }) => {
      const chats = db.selectFrom('personal_chats').select('opted_out_at').where('tenant_id', '=', tenantId);
      return !(await chats.where('person_id', '=', personId).executeTakeFirst())?.opted_out_at;
    },
    setWantsAnnouncements: (person, wanted) => setOptOut(db, person, wanted ? null : clock()),
    received: (person) => received(db, person),
    rememberTeam: (team) => rememberTeam(db, team),
    forgetTeam: async (tenantId, teamId) => {
      await db.deleteFrom('bot_teams').where('tenant_id', '=', tenantId).where('team_id', '=', teamId).execute();
    },
    teams: async (tenantId) => {
      const rows = db.selectFrom('bot_teams').selectAll().where('tenant_id', '=', tenantId);
      return (await rows.orderBy('name').orderBy('team_id').execute()).map((row) => ({
        tenantId,
        teamId: row.team_id,
        name: row.name,
        serviceUrl: row.service_url,
        botAccountId: row.bot_account_id,
      }));
    },
    noteTeamMembers: (tenantId, teamId, members, round) => noteMembers(db, { tenantId, teamId }, members, round),
    endRound: async (tenantId, teamId, round) => {
      const members = db.deleteFrom('team_members').where('tenant_id', '=', tenantId).where('team_id', '=', teamId);
      // Only what earlier listings left: a later one that goes on at the same time has not noted everybody yet.
      await members.where(sql<boolean>`round < ${round} ${BYTEWISE}`).execute();
    },
  };
}

/** Notes since when a person wants no announcements, or that they do. Whoever can be asked has a chat: the turn in which they answer remembered it. */
export async function setOptOut(db: Kysely<Tables>, person: PersonKey, opted_out_at: Date | null): Promise<void> {
  const chat = db.updateTable('personal_chats').set({ opted_out_at }).where('tenant_id', '=', person.tenantId);
  await chat.where('person_id', '=', person.personId).execute();
}

async function received(db: Kysely<Tables>, { tenantId, personId }: PersonKey): Promise<number> {
  const delivered = db.selectFrom('deliveries').where('state', 'in', ['sent', 'recalled']);
  const theirs = delivered.where('tenant_id', '=', tenantId).where('person_id', '=', personId);
  const { count } = await theirs.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}

async function rememberTeam(db: Kysely<Tables>, team: BotTeam): Promise<void> {
  const place = { name: team.name, service_url: team.serviceUrl, bot_account_id: team.botAccountId };
  await db
    .insertInto('bot_teams')
    .values({ tenant_id: team.tenantId, team_id: team.teamId, ...place })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'team_id']).doUpdateSet(place))
    .execute();
}

/** One statement for a page. Of a team that was forgotten meanwhile nothing is noted. */
async function noteMembers(
  db: Kysely<Tables>,
  { tenantId, teamId }: { readonly tenantId: string; readonly teamId: string },
  members: readonly TeamMember[],
  round: string,
): Promise<void> {
  await sql`
    insert into team_members (tenant_id, team_id, person_id, is_guest, round)
    select t.tenant_id, t.team_id, m."personId", bool_or(m."isGuest"), ${round}
    from json_to_recordset(${JSON.stringify(members)}::json) as m ("personId" text, "isGuest" boolean)
    join bot_teams t on t.tenant_id = ${tenantId} and t.team_id = ${teamId}
    group by t.tenant_id, t.team_id, m."personId"
    on conflict (tenant_id, team_id, person_id) do update
      set is_guest = excluded.is_guest, round = greatest(team_members.round, excluded.round ${BYTEWISE})
  `.execute(db);
}
