import type { SyncTicketParts } from '../../bot/support/syncTicket.ts';
import type { TicketPost } from '../../domain/support/ticketStore.ts';
import type { TicketTeams } from './ticketTeams.ts';

/** A process that brings a ticket to Teams and dies before or after one of the things that it asks for: nothing comes back to it from then on. */
export class TicketCrash {
  /** Fulfilled when it is dead. */
  readonly happened: Promise<'crashed'>;
  #left: number;
  #die: () => void = () => undefined;
  readonly #teams: TicketTeams;
  #unnoted: TicketPost | undefined;

  /** `at` counts from 1; undefined where it lives on. */
  constructor(teams: TicketTeams, at: number | undefined) {
    this.#teams = teams;
    this.#left = at ?? Number.POSITIVE_INFINITY;
    this.happened = new Promise((resolve) => {
      this.#die = () => resolve('crashed');
    });
  }

  /** The job's parts, with this crash in them. */
  in(parts: SyncTicketParts): SyncTicketParts {
    const { posts, carryOut } = parts;
    return {
      ...parts,
      posts: {
        next: (...rest) => this.#around(() => posts.next(...rest)),
        report: (...rest) =>
          this.#around(async () => {
            await posts.report(...rest);
            this.#unnoted = undefined;
          }),
        release: (post) => this.#around(() => posts.release(post)),
      },
      carryOut: (post) =>
        this.#around(async () => {
          const result = await carryOut(post);
          this.#unnoted = post;
          return result;
        }),
    };
  }

  async #around<T>(work: () => Promise<T>): Promise<T> {
    await this.#step();
    try {
      return await work();
    } finally {
      await this.#step();
    }
  }

  async #step(): Promise<void> {
    this.#left -= 1;
    if (this.#left > 0) return;
    if (this.#unnoted) this.#teams.isUnsureOf(this.#unnoted);
    this.#die();
    await new Promise(() => undefined);
  }
}
