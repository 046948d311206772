import { expect } from 'chai';
import { readTeamRosters, type TeamRosterParts } from '../../../bot/announcements/teamRosters.ts';
import { ConnectorClient } from '../../../bot/connectorClient.ts';
import type { TeamMember } from '../../../domain/announcements/recipients.ts';
import { startTeamsService, type TeamsService } from '../../helpers/teamsService.ts';

const TENANT = 'tenant-1';
const ROUND = 'round 2026-11-02T09:00:00.000Z';

describe('reading who is in teams', () => {
  let teams: TeamsService;
  let noted: { readonly teamId: string; readonly members: readonly TeamMember[]; readonly round: string }[];
  let ended: string[];
  let pauses: number[];
  let warnings: object[];

  beforeEach(async () => {
    teams = await startTeamsService();
    [noted, ended, pauses, warnings] = [[], [], [], []];
  });

  afterEach(() => teams.close());

  function parts(teamIds: readonly string[]): TeamRosterParts {
    const team = (teamId: string) => ({
      tenantId: TENANT,
      teamId,
      name: 'Secret name',
      serviceUrl: teams.url,
      botAccountId: '28:bot',
    });
    let rounds = 0;
    return {
      recipients: {
        teams: async () => teamIds.map(team),
        noteTeamMembers: async (_, teamId, members, round) => void noted.push({ teamId, members, round }),
        endRound: async (_, teamId, round) => void ended.push(`${teamId} ${round}`),
      },
      connect: (url) => new ConnectorClient(url, undefined, { pause: async () => undefined }).conversations,
      clock: () => new Date('2026-11-02T09:00:00Z'),
      newId: () => `id-${++rounds}`,
      sleep: async (ms) => pauses.push(ms),
      log: { warn: (facts: object) => void warnings.push(facts) },
    };
  }

  const member = (n: number) => ({ id: `29:${n}`, aadObjectId: `person-${n}`, name: `Person ${n}` });

  it('notes them by pages of five hundred, with a pause between, and ends the round', async () => {
    teams.model.setRoster(
      '19:a',
      Array.from({ length: 1_200 }, (_, n) => member(n)),
    );
    expect(await readTeamRosters(TENANT, ['19:a'], parts(['19:a', '19:b']))).to.deep.equal([]);
    expect(noted.map(({ members, round }) => `${members.length} ${round}`)).to.deep.equal([
      ...[`500 ${ROUND} id-1`, `500 ${ROUND} id-1`, `200 ${ROUND} id-1`],
    ]);
    expect(new Set(noted.flatMap(({ members }) => members.map(({ personId }) => personId))).size).to.equal(1_200);
    expect(pauses).to.deep.equal([250, 250]);
    expect(ended).to.deep.equal([`19:a ${ROUND} id-1`]);
  });

  it('knows guests, by their role or their name, and leaves out who has no account', async () => {
    const roster = [
      { ...member(1), userRole: 'user' },
      { ...member(2), userRole: 'guest' },
      { ...member(3), userPrincipalName: 'dana_contoso.com#EXT#@fabrikam.onmicrosoft.com' },
      { id: '28:other-bot', name: 'Bot' },
    ];
    // A bot has no id of Entra's.
    teams.model.setRoster('19:a', roster as Parameters<typeof teams.model.setRoster>[1]);
    await readTeamRosters(TENANT, ['19:a'], parts(['19:a']));
    expect(noted[0]?.members).to.deep.equal([
      { personId: 'person-1', isGuest: false },
      { personId: 'person-2', isGuest: true },
      { personId: 'person-3', isGuest: true },
    ]);
  });

  it('a team in which the bot is not any more has no members', async () => {
    expect(await readTeamRosters(TENANT, ['19:gone'], parts(['19:gone']))).to.deep.equal([]);
    expect(ended).to.deep.equal([`19:gone ${ROUND} id-1`]);
    expect(warnings).to.deep.equal([{ teamId: '19:gone', status: 404, code: 'ConversationNotFound' }]);
  });

  it('nor has one of whose roster Teams says that the bot is not in it', async () => {
    teams.fail({ kind: 'status', status: 403, code: 'BotNotInConversationRoster' });
    expect(await readTeamRosters(TENANT, ['19:a'], parts(['19:a']))).to.deep.equal([]);
    expect(ended).to.deep.equal([`19:a ${ROUND} id-1`]);
  });

  for (const code of ['BotDisabledByAdmin', 'InvalidBotApiHost', 'NotEnoughPermissions', 'NewInTeams']) {
    it(`keeps the members of a team where Teams refuses the bot for another reason: ${code}`, async () => {
      teams.fail({ kind: 'status', status: 403, code });
      expect(await readTeamRosters(TENANT, ['19:a'], parts(['19:a']))).to.deep.equal(['19:a']);
      expect(ended).to.deep.equal([]);
    });
  }

  it('names a team that could not be read by its id, keeps its members, and reads the others', async () => {
    teams.model.setRoster('19:b', [member(1)]);
    teams.fail({ kind: 'status', status: 500 });
    expect(await readTeamRosters(TENANT, ['19:a', '19:b'], parts(['19:a', '19:b']))).to.deep.equal(['19:a']);
    expect(ended).to.deep.equal([`19:b ${ROUND} id-2`]);
    expect(JSON.stringify(warnings)).to.include('19:a').and.not.include('Secret name');
  });
});
