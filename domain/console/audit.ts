import type { PersonKey } from '../people/person.ts';

/** Who acts where the time has come and nobody does: the audit names it in the place of a person. */
export const BOT_ACTOR = 'bot';

/** Something that somebody did in the console. Entries are only ever added. */
export interface AuditEntry {
  readonly at: Date;
  readonly actor: PersonKey;
  /** What was done: `announcement.approve`. */
  readonly action: string;
  /** The id of what it was done to. */
  readonly subject: string;
  /** What matters of it, such as a head-count; no names, no addresses. */
  readonly details?: Readonly<Record<string, string | number>> | undefined;
}

export interface AuditStore {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first, at most `size`, before the entry `before`; of one subject if given. */
  list(
    tenantId: string,
    size: number,
    options?: { before?: number; subject?: string },
  ): Promise<readonly KeptAuditEntry[]>;
}

/** An entry with its number, which rises. */
export interface KeptAuditEntry extends AuditEntry {
  readonly number: number;
}
