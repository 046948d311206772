import { expect } from 'chai';
import type { TicketRoute } from '../../../domain/support/routing.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { CHANNEL, TENANT } from '../../helpers/storedTickets.ts';

const LEAD = { tenantId: TENANT, personId: 'lea' };
const MAIL: TicketRoute = { destination: { kind: 'mail', address: 'help@contoso.com' } };
const ROUTES: readonly TicketRoute[] = [
  { topic: 'markets', locale: 'de', market: 'DE', destination: CHANNEL },
  { topic: 'devices', ...MAIL },
  { destination: CHANNEL },
];

onEachDatabase('routeStore', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const save = (routes: readonly TicketRoute[], version: number, actor = LEAD) =>
    store.routes.save(actor, routes, version, { at: database.now, actor, action: 'routes.save', subject: 'routes' });

  it('keeps a tenant’s routes in their order, with an audit entry; before there are any, there are none', async () => {
    expect(await store.routes.routes(TENANT)).to.deep.equal({ routes: [], version: 0 });
    expect(await save(ROUTES, 0)).to.equal('saved');
    expect(await store.routes.routes(TENANT)).to.deep.equal({ routes: ROUTES, version: 1 });
    expect(await store.routes.routes('tenant-2')).to.deep.equal({ routes: [], version: 0 });
    expect(await store.audit.list(TENANT, 9)).to.have.nested.property('[0].action', 'routes.save');
  });

  it('replaces all of them, only over the version that was read', async () => {
    await save(ROUTES, 0);
    expect(await save([MAIL], 1)).to.equal('saved');
    for (const version of [0, 1, 3]) expect(await save(ROUTES, version)).to.equal('conflict');
    expect(await store.routes.routes(TENANT)).to.deep.equal({ routes: [MAIL], version: 2 });
    expect(await store.audit.list(TENANT, 9)).to.have.length(2);
    expect(await save([], 2)).to.equal('saved');
    expect(await store.routes.routes(TENANT)).to.deep.equal({ routes: [], version: 3 });
  });

  it('lets one of two come first who save at once, also the first ones', async () => {
    const other = await database.openStore();
    for (const version of [0, 1]) {
      const entry = { at: database.now, actor: LEAD, action: 'routes.save', subject: 'routes' };
      const outcomes = [save(ROUTES, version), other.routes.save(LEAD, [MAIL], version, entry)];
      expect((await Promise.all(outcomes)).sort()).to.deep.equal(['conflict', 'saved']);
    }
  });

  it('keeps the address of a help desk encrypted, and for its own tenant', async () => {
    await save(ROUTES, 0);
    expect(JSON.stringify(await database.rows('select * from ticket_routes'))).to.not.include('contoso');
    await database.rows(`update ticket_routes set tenant_id = 'tenant-2'`);
    let failed: unknown;
    await store.routes.routes('tenant-2').catch((error: unknown) => {
      failed = error;
    });
    expect(failed).to.be.instanceOf(Error);
  });
});
