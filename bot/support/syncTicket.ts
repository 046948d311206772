import type { Logger } from 'pino';
import type { Clock } from '../../domain/clock.ts';
import type { PostResult, TicketPost, TicketPosts } from '../../domain/support/ticketStore.ts';
import type { NextRun } from '../announcements/slottedWork.ts';
import { askedWait } from './postFailure.ts';

/** What the job needs. */
export interface SyncTicketParts {
  readonly posts: TicketPosts;
  /** Tells Teams; undefined where the post goes somewhere else now. Rejects where another try makes sense. */
  readonly carryOut: (post: TicketPost) => Promise<PostResult | undefined>;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
}

/** Longer than any post takes: two calls to Teams, or a mail. A dead process keeps a ticket for so long. */
const LEASE_MS = 90_000;
/** A job has a minute; what is left goes on in another one. */
const MOST_POSTS = 20;
/** Teams has windows of up to an hour; a longer wait is a mistake. */
const LONGEST_WAIT_MS = 3_600_000;

/** The job that brings Teams up to a ticket's record, post by post (docs/decisions/0012-tickets-are-brought-to-teams-by-one-job.md). Rejects, to be run again, where Teams fails. */
export async function syncTicket(ticketId: string, parts: SyncTicketParts): Promise<NextRun> {
  for (let count = 0; count < MOST_POSTS; count += 1) {
    const now = parts.clock();
    const leaseUntil = new Date(now.getTime() + LEASE_MS);
    const post = await parts.posts.next(ticketId, now, leaseUntil);
    if (post === undefined) return { kind: 'done' };
    // Whoever has it goes on until nothing is left. This one looks again in case they die.
    if (post === 'busy') return { kind: 'again', at: leaseUntil };
    const next = await bring(post, parts);
    if (next) return next;
  }
  return { kind: 'again' };
}

/** One post, noted before the next. A crash after Teams has it and before it is noted posts it again. */
async function bring(post: TicketPost, parts: SyncTicketParts): Promise<NextRun | undefined> {
  const result = await tried(post, parts);
  if ('retryAt' in result) return { kind: 'again', at: result.retryAt };
  if (result.posted === undefined) await parts.posts.release(post);
  else await parts.posts.report(post, result.posted);
  return undefined;
}

async function tried(
  post: TicketPost,
  { carryOut, posts, clock, log }: SyncTicketParts,
): Promise<{ readonly posted: PostResult | undefined } | { readonly retryAt: Date }> {
  try {
    return { posted: await carryOut(post) };
  } catch (error) {
    await posts.release(post);
    log.warn({ err: error, ticketId: post.ticket.id, post: post.kind }, 'A question could not be brought to Teams yet');
    const wait = askedWait(error);
    if (wait === undefined) throw error;
    return { retryAt: new Date(clock().getTime() + Math.min(wait, LONGEST_WAIT_MS)) };
  }
}
