import type { Logger } from 'pino';
import type { BotTeam, RecipientStore } from '../../domain/announcements/recipients.ts';
import type { Conversations } from '../connectorClient.ts';
import type { ChannelsAnswer } from '../console/contract/supportAnswers.ts';

/** What listing channels needs. */
export interface TeamChannelParts {
  readonly recipients: Pick<RecipientStore, 'teams'>;
  /** Teams' service at an address; throws where that is not allowed. */
  readonly connect: (serviceUrl: string) => Pick<Conversations, 'getTeamChannels'>;
  /** What the first channel of a team is called, which has no name in Teams' answer. */
  readonly general: string;
  readonly log: Pick<Logger, 'warn'>;
}

type Team = ChannelsAnswer['teams'][number];

/** The channels of all teams of a tenant in which the bot is, as Teams names them now; of a team that cannot be asked its first one, which is the team itself. */
export async function teamChannels(tenantId: string, parts: TeamChannelParts): Promise<readonly Team[]> {
  const teams = await parts.recipients.teams(tenantId);
  return Promise.all(teams.map((team) => channelsOf(team, parts)));
}

async function channelsOf({ teamId, name, serviceUrl }: BotTeam, parts: TeamChannelParts): Promise<Team> {
  const first = { channelId: teamId, name: parts.general };
  try {
    const found = await parts.connect(serviceUrl).getTeamChannels(teamId);
    const named = found.flatMap(({ id, name: title }) => (id ? [{ channelId: id, name: title || parts.general }] : []));
    return { teamId, name, channels: named.length > 0 ? named : [first] };
  } catch (error) {
    parts.log.warn({ err: error, teamId }, 'The channels of a team could not be read');
    return { teamId, name, channels: [first] };
  }
}
