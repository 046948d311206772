import { expect } from 'chai';
import { PATHS } from '../../../bot/console/contract/paths.ts';
import { TENANT } from '../../helpers/activities.ts';
import { consoleHouse, PEOPLE } from '../../helpers/consoleHouse.ts';

const CHANNEL = { kind: 'channel', teamId: 'team-hr', channelId: 'channel-hup' };
const MAIL = { kind: 'mail', address: 'desk@contoso.example' };

describe('routes of tickets over HTTP', () => {
  const house = consoleHouse();

  const save = (
    routes: readonly object[],
    version = house().desk.version,
    who: 'supportLead' | 'expert' = 'supportLead',
  ) => house().call(who, 'PUT', PATHS.routes, { version, routes });

  before(async () => {
    const team = {
      tenantId: TENANT,
      teamId: 'team-hr',
      name: 'HR',
      serviceUrl: 'https://smba.example/',
      botAccountId: '28:bot',
    };
    await house().store.recipients.rememberTeam(team);
  });

  it('a support lead saves them in their order, with what a post to the channel needs', async () => {
    const routes = [{ topic: 'markets', locale: 'de', market: 'DE', destination: CHANNEL }, { destination: MAIL }];
    const { status, json } = await save(routes);
    expect([status, json]).to.deep.equal([200, { version: 1, routes, hasHelpDesk: true }]);
    const place = { serviceUrl: 'https://smba.example/', botAccountId: '28:bot' };
    expect(house().desk.savedRoutes[0]?.destination).to.deep.equal({ ...CHANNEL, ...place });
    expect((await house().call('expert', 'GET', PATHS.routes)).json).to.deep.equal(json);
    const [entry] = house().desk.audited;
    expect(entry).to.deep.include({ action: 'routes.set', subject: 'routes', details: { routes: 2 } });
    expect(entry?.actor.personId).to.equal(PEOPLE.supportLead);
  });

  it('whoever was slower is told so, and an expert may only read', async () => {
    const slow = await save([], 0);
    expect([slow.status, slow.json.refusal]).to.deep.equal([409, 'console.refusal.conflict']);
    const expert = await save([], undefined, 'expert');
    expect([expert.status, expert.json.refusal]).to.deep.equal([403, 'console.refusal.forbidden']);
    expect(house().desk.savedRoutes).to.have.length(2);
  });

  it('no ticket is sent to a place that is not a channel of the tenant’s teams', async () => {
    const places: readonly [object, string][] = [
      [{ ...CHANNEL, channelId: '19:somebodys-chat' }, 'routes.0.destination'],
      [{ ...CHANNEL, teamId: 'team-it', channelId: 'team-it' }, 'routes.0.destination'],
      [{ kind: 'mail', address: 'nobody' }, 'routes.0.destination.address'],
      [{ ...CHANNEL, serviceUrl: 'https://evil.example/' }, 'routes.0.destination.serviceUrl'],
    ];
    for (const [destination, field] of places) {
      const { status, json } = await save([{ destination }]);
      expect([status, json.details]).to.deep.equal([400, { field }]);
    }
    const market = await save([{ market: 'XX', destination: MAIL }]);
    expect([market.status, market.json.details]).to.deep.equal([400, { field: 'routes.0.market' }]);
  });

  it('a channel that is in use stays possible while Teams cannot name it', async () => {
    const { desk } = house();
    const { teams } = desk;
    desk.teams = [{ teamId: 'team-hr', name: 'HR', channels: [{ channelId: 'team-hr', name: 'General' }] }];
    expect((await save([{ destination: CHANNEL }])).status).to.equal(200);
    desk.teams = teams;
  });

  it('names the channels', async () => {
    const { json } = await house().call('expert', 'GET', PATHS.channels);
    expect(json).to.deep.equal({ teams: house().desk.teams });
  });
});
