import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { installation, TENANT } from '../../helpers/activities.ts';
import { RunningApp } from '../../helpers/runningApp.ts';
import type { TeamsChat } from '../../helpers/teamsChat.ts';

const TEAM = '19:general@thread.tacv2';

describe('teams', function () {
  this.timeout(60_000);
  let app: RunningApp;
  let channel: TeamsChat;
  beforeEach(async () => {
    app = await RunningApp.start();
    channel = app.chat({ sender: { conversationType: 'channel', conversationId: TEAM } });
  });
  afterEach(() => app.stop());

  /** An activity as it comes from a team. */
  function inTeam(activity: Partial<Activity>, name?: string, id: string = TEAM): Partial<Activity> {
    return { ...activity, channelData: { ...activity.channelData, team: { id, ...(name && { name }) } } };
  }
  /** What Teams tells of the team itself. */
  function event(eventType: string, name?: string): Partial<Activity> {
    const { text: _, value: __, ...told } = inTeam(channel.says(''), name);
    return { ...told, type: 'conversationUpdate', channelData: { ...told.channelData, eventType } };
  }
  const post = async (activity: Partial<Activity>) => expect((await channel.post(activity)).status).to.equal(200);
  const kept = async () => (await app.stopAndRead('select * from bot_teams order by team_id'))[0];
  const row = (name: string) => ({
    ...{ tenant_id: TENANT, team_id: TEAM, name, service_url: channel.sender.serviceUrl, bot_account_id: '28:bot' },
  });

  it('are remembered when the app is added to them, with their General channel and name', async () => {
    await post(inTeam(installation(channel.sender, 'add'), 'Sales'));
    expect(await kept()).to.deep.equal([row('Sales')]);
  });

  it('are remembered when somebody speaks to the bot there; the name stays where Teams does not repeat it', async () => {
    await post(inTeam(channel.says('help'), 'Sales'));
    await post(inTeam(channel.says('help')));
    expect(await kept()).to.deep.equal([row('Sales')]);
  });

  it('are called by their id until Teams tells a name', async () => {
    await post(inTeam(channel.says('help')));
    expect(await kept()).to.deep.equal([row(TEAM)]);
  });

  it('have their newest name, also when they come back', async () => {
    await post(inTeam(installation(channel.sender, 'add'), 'Sales'));
    await post(event('teamRenamed', 'Sales and Service'));
    await post(event('teamDeleted', 'Sales and Service'));
    await post(event('teamRestored', 'Sales and Service'));
    expect(await kept()).to.deep.equal([row('Sales and Service')]);
  });

  for (const [title, gone] of [
    ['the app is removed', () => inTeam(installation(channel.sender, 'remove'), 'Sales')],
    ['they are deleted', () => event('teamDeleted', 'Sales')],
    ['they are deleted for good', () => event('teamHardDeleted', 'Sales')],
  ] as const) {
    it(`are forgotten when ${title}, and no other is`, async () => {
      await post(inTeam(channel.says('help'), 'Finance', '19:finance'));
      await post(inTeam(installation(channel.sender, 'add'), 'Sales'));
      await post(gone());
      expect((await kept())?.map((team) => (team as { name: string }).name)).to.deep.equal(['Finance']);
    });
  }

  it('are none where the bot is in a chat', async () => {
    await post(channel.says('help'));
    await post({ ...channel.says('help'), channelData: { team: { id: 5 }, tenant: { id: TENANT } } });
    expect(await kept()).to.deep.equal([]);
  });
});
