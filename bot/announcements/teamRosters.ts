import { setTimeout as pause } from 'node:timers/promises';
import type { TeamsChannelAccount } from 'botframework-schema';
import type { Logger } from 'pino';
import { type BotTeam, type RecipientStore, roundOf, type TeamMember } from '../../domain/announcements/recipients.ts';
import type { Clock, NewId } from '../../domain/clock.ts';
import { ConnectorError } from '../connector/connectorError.ts';
import type { Conversations } from '../connectorClient.ts';

/** What Teams gives at most. */
const PAGE_SIZE = 500;
/** Teams lets a bot read a team's members 120 times in 30 s ("Rate limiting for agents"). */
const PAGE_PAUSE_MS = 250;
/** The code of a 403 that says that the bot is not in this team; other codes are the bot's own, such as that it is switched off. */
const NOT_IN_TEAM = 'BotNotInConversationRoster';

/** What reading the members of teams needs; `sleep` is the world's own unless a test replaces it. */
export interface TeamRosterParts {
  readonly recipients: Pick<RecipientStore, 'teams' | 'noteTeamMembers' | 'endRound'>;
  /** Teams' service at an address; throws where that is not allowed. Reading may be repeated by the client itself. */
  readonly connect: (serviceUrl: string) => Pick<Conversations, 'getConversationPagedMembers'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sleep?: (ms: number) => Promise<unknown>;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Notes who is in the teams, page by page, so that nobody's roster is in memory as a whole. Returns the ids of teams that could not be read;
 * of them the members are those of the last time. A team in which the bot is not any more has none.
 */
export async function readTeamRosters(
  tenantId: string,
  teamIds: readonly string[],
  parts: TeamRosterParts,
): Promise<readonly string[]> {
  const teams = (await parts.recipients.teams(tenantId)).filter(({ teamId }) => teamIds.includes(teamId));
  const unread: string[] = [];
  for (const team of teams) {
    try {
      await readRoster(team, parts);
    } catch (error) {
      parts.log.warn({ err: error, teamId: team.teamId }, 'The members of a team could not be read');
      unread.push(team.teamId);
    }
  }
  return unread;
}

async function readRoster(team: BotTeam, parts: TeamRosterParts): Promise<void> {
  const { tenantId, teamId } = team;
  const round = roundOf(parts.clock(), parts.newId());
  try {
    await notePages(team, round, parts);
  } catch (error) {
    if (!(error instanceof ConnectorError) || !isNotThere(error)) throw error;
    parts.log.warn({ teamId, status: error.status, code: error.code }, 'The bot is not in a team any more');
  }
  await parts.recipients.endRound(tenantId, teamId, round);
}

/** Whether the bot is not in the team any more, or the team is gone. Who took that from anything else would leave everybody in it out. */
function isNotThere({ status, code, subCode }: ConnectorError): boolean {
  return status === 404 || (status === 403 && [code, subCode].includes(NOT_IN_TEAM));
}

async function notePages(
  { tenantId, teamId, serviceUrl }: BotTeam,
  round: string,
  parts: TeamRosterParts,
): Promise<void> {
  const client = parts.connect(serviceUrl);
  let continuationToken: string | undefined;
  do {
    const page = await client.getConversationPagedMembers(teamId, {
      pageSize: PAGE_SIZE,
      ...(continuationToken !== undefined && { continuationToken }),
    });
    // Teams describes its members with more than the protocol has.
    const members = (page.members as TeamsChannelAccount[]).flatMap(memberOf);
    await parts.recipients.noteTeamMembers(tenantId, teamId, members, round);
    continuationToken = page.continuationToken || undefined;
    if (continuationToken !== undefined) await (parts.sleep ?? pause)(PAGE_PAUSE_MS);
  } while (continuationToken !== undefined);
}

/** Bots and whoever has no account in Entra are left out: they have no chat that could be opened. */
function memberOf({ aadObjectId, userRole, userPrincipalName }: TeamsChannelAccount): readonly TeamMember[] {
  if (!aadObjectId) return [];
  const isGuest = userRole === 'guest' || (userPrincipalName ?? '').toUpperCase().includes('#EXT#');
  return [{ personId: aadObjectId, isGuest }];
}
