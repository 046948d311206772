import type { Logger } from 'pino';
import type { Clock } from '../../domain/clock.ts';
import type { TicketPosts } from '../../domain/support/ticketStore.ts';
import type { Store } from '../../store/store.ts';
import { type CarryOutParts, carryOutPost } from './carryOutPost.ts';
import { syncTicket } from './syncTicket.ts';

/** What the jobs of tickets are made of. `connect` makes each call once: the job is what is tried again. */
export interface TicketWorkParts extends CarryOutParts {
  readonly store: Pick<Store, 'work' | 'queueJob'>;
  readonly posts: TicketPosts;
  readonly service: CarryOutParts['service'] & { remind(ticketId: string): Promise<unknown> };
  readonly clock: Clock;
  readonly log: Logger;
}

/** After days of tries there is time. */
const GIVEN_UP_PAUSE_MS = 3_600_000;

/** Starts the jobs that bring Teams up to the tickets, and that remind the experts. */
export async function workTickets(parts: TicketWorkParts): Promise<void> {
  const { store, posts, clock, log, service } = parts;
  const sync = { posts, clock, log, carryOut: (post: Parameters<typeof carryOutPost>[0]) => carryOutPost(post, parts) };
  await store.work(
    'ticket-sync',
    async (job) => {
      const next = await syncTicket(job.ticketId, sync);
      if (next.kind === 'again') await store.queueJob('ticket-sync', job, next.at);
    },
    async (job) => {
      log.error(
        { ticketId: job.ticketId },
        'A question could not be brought to Teams for days; it is tried every hour',
      );
      await store.queueJob('ticket-sync', job, new Date(clock().getTime() + GIVEN_UP_PAUSE_MS));
    },
  );
  await store.work('ticket-reminder', async ({ ticketId }) => {
    await service.remind(ticketId);
  });
}
