import { pino } from 'pino';
import { workTickets } from '../../../bot/support/workTickets.ts';
import { onEmbedded } from '../../helpers/database.ts';
import { ExpertHouse } from '../../helpers/expertHouse.ts';
import { until } from '../../helpers/until.ts';

onEmbedded('the jobs of tickets', (database) => {
  let house: ExpertHouse;

  beforeEach(async () => {
    house = await ExpertHouse.open(database);
  });

  afterEach(() => house.close());

  function work(): Promise<void> {
    const { parts, store, service, clock } = house;
    return workTickets({ ...parts, store, service, posts: store.ticketPosts, clock, log: pino({ level: 'silent' }) });
  }

  it('post what was asked while nobody worked, and go on after a failure of Teams', async () => {
    house.teams.fail({ kind: 'status', status: 503 });
    await house.asked();
    await work();
    await until(() => house.threads().length === 1);
  });

  it('remind the experts once the answer is due', async () => {
    const ticket = await house.asked();
    database.now = ticket.dueAt;
    await house.store.queueJob('ticket-reminder', { ticketId: ticket.id });
    await work();
    await until(async () => (await house.ticket(ticket.id)).remindedAt !== undefined);
    await until(async () => house.thread(await house.ticket(ticket.id)).length === 2);
  });
});
