import { startTeamsService, type TeamsServiceOptions } from '../../test/helpers/teamsService.ts';
import type { TeamsFigures } from './teams.ts';

/** Teams' stand-in in a process of its own, so that neither its work nor its memory is taken for the bot's. Options as JSON; asked, it tells what it saw. */

const options = JSON.parse(process.argv[2] ?? '{}') as TeamsServiceOptions;
const teams = await startTeamsService({ keepsActivities: false, ...options });

process.on('message', () => {
  const cards = new Map<string, number>();
  for (const { conversationId } of teams.model.received.all())
    cards.set(conversationId, (cards.get(conversationId) ?? 0) + 1);
  const { arrivals, faulted } = teams;
  const figures: TeamsFigures = { arrivals, faulted, throttled: teams.model.throttled, cards: [...cards] };
  process.send?.(figures);
});
process.once('disconnect', () => process.exit());
process.send?.(teams.url);
