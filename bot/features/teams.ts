import { isDeepStrictEqual } from 'node:util';
import type { TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import type { BotTeam } from '../../domain/announcements/recipients.ts';
import { tenantsOf } from '../tenants.ts';
import type { FeatureParts } from './featureParts.ts';

/** The team that an activity comes from; Teams tells its name with some activities only. */
type NamedTeam = Omit<BotTeam, 'name'> & { readonly name: string | undefined };

/** Remembers the team in whose channels the bot can be heard, with the newest that is known of it. Nothing in chats. */
export async function rememberTeam({ activity }: TurnContext, { recipients }: FeatureParts): Promise<void> {
  const team = teamOf(activity);
  if (!team) return;
  const known = (await recipients.teams(team.tenantId)).find(({ teamId }) => teamId === team.teamId);
  const next = { ...team, name: team.name ?? known?.name ?? team.teamId };
  if (!isDeepStrictEqual(next, known)) await recipients.rememberTeam(next);
}

/** Forgets a team in which the bot cannot be heard any more. */
export async function forgetTeam({ activity }: TurnContext, { recipients }: FeatureParts): Promise<void> {
  const team = teamOf(activity);
  if (team) await recipients.forgetTeam(team.tenantId, team.teamId);
}

function teamOf(activity: Activity): NamedTeam | undefined {
  const { id, name } = (activity.channelData?.team ?? {}) as { readonly id?: unknown; readonly name?: unknown };
  if (typeof id !== 'string' || id === '') return undefined;
  return {
    tenantId: tenantsOf(activity)[0] ?? '',
    teamId: id,
    name: typeof name === 'string' && name !== '' ? name : undefined,
    serviceUrl: activity.serviceUrl,
    botAccountId: activity.recipient.id,
  };
}
