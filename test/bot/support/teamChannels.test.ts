import { expect } from 'chai';
import { ConnectorClient } from '../../../bot/connectorClient.ts';
import { teamChannels } from '../../../bot/support/teamChannels.ts';
import { startTeamsService, type TeamsService } from '../../helpers/teamsService.ts';

describe('teamChannels', () => {
  let teams: TeamsService;
  const warned: object[] = [];

  before(async () => {
    teams = await startTeamsService();
  });

  after(() => teams.close());

  const channelsOf = (...teamIds: string[]) =>
    teamChannels('tenant-1', {
      recipients: {
        teams: async (tenantId) =>
          teamIds.map((teamId) => ({ tenantId, teamId, name: teamId, serviceUrl: teams.url, botAccountId: '28:bot' })),
      },
      connect: (url) => new ConnectorClient(url, undefined, { pause: async () => undefined }).conversations,
      general: 'General',
      log: { warn: (facts: object) => void warned.push(facts) },
    });

  it('names the channels as Teams does, and the first one, which has no name there', async () => {
    teams.model.channels.setChannels('19:hr', [{ id: '19:hr' }, { id: '19:experts', name: 'HUP experts' }]);
    const first = { channelId: '19:hr', name: 'General' };
    const channels = [first, { channelId: '19:experts', name: 'HUP experts' }];
    expect(await channelsOf('19:hr')).to.deep.equal([{ teamId: '19:hr', name: '19:hr', channels }]);
  });

  it('has the first channel of a team that cannot be asked, and all of the others', async () => {
    const [gone, there] = await channelsOf('19:gone', '19:hr');
    expect(gone?.channels).to.deep.equal([{ channelId: '19:gone', name: 'General' }]);
    expect(there?.channels).to.have.length(2);
    expect(warned).to.have.length(1);
  });
});
