import type { SendAnnouncementParts } from '../../bot/announcements/sendAnnouncement.ts';

const never = (): Promise<never> => new Promise(() => {});

/** A process that dies at a step: whatever it asks for from then on never comes back. What was asked before is still carried out. */
export class Crash {
  #steps = 0;
  readonly #at: number;

  /** `at` counts from 1: just before and just after each thing that a worker asks for. */
  constructor(at: number) {
    this.#at = at;
  }

  /** Steps that were reached so far. */
  get steps(): number {
    return this.#steps;
  }

  /** The worker's parts, with this crash in them. */
  in(parts: SendAnnouncementParts): SendAnnouncementParts {
    const { ledger, connect, announcements } = parts;
    return {
      ...parts,
      announcements: { forWork: (id) => this.#around(() => announcements.forWork(id)) },
      ledger: {
        claim: (...rest) => this.#around(() => ledger.claim(...rest)),
        slot: (...rest) => this.#around(() => ledger.slot(...rest)),
        holdBack: (...rest) => this.#around(() => ledger.holdBack(...rest)),
        report: (...rest) => this.#around(() => ledger.report(...rest)),
      },
      connect: (url) => ({
        createConversation: (body) => this.#around(() => connect(url).createConversation(body)),
        sendToConversation: (id, activity) => this.#around(() => connect(url).sendToConversation(id, activity)),
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
    this.#steps += 1;
    if (this.#steps >= this.#at) await never();
  }
}
