import type { Actor } from '../../domain/announcements/announcement.ts';
import type { Clock } from '../../domain/clock.ts';
import type { AuditStore } from '../../domain/console/audit.ts';
import type { FaqEdit } from '../../domain/faq/editing/faqEdit.ts';
import type { FaqCheck, FaqOutcome } from '../../domain/faq/editing/faqOutcome.ts';
import type { FaqStore } from '../../domain/faq/editing/faqStore.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Texts } from '../../domain/program.ts';
import type { Say } from '../../domain/strings.ts';

/** A change of an entry, as the page sends it. */
export interface FaqChange {
  readonly entryId: string;
  readonly base: number;
  readonly edit: FaqEdit | undefined;
  readonly restores?: number | undefined;
  readonly ticketId?: string | undefined;
}

/** What the FAQ's calls work with, besides what all calls do. */
export interface FaqParts {
  /** The rules of changes (`FaqService`). */
  readonly service: {
    check(actor: Actor, entryId: string, edit: FaqEdit | undefined): Promise<FaqCheck | 'forbidden'>;
    change(actor: Actor, change: FaqChange): Promise<FaqOutcome>;
    decide(actor: Actor, number: number, decision: 'published' | 'rejected'): Promise<FaqOutcome>;
  };
  readonly store: Pick<FaqStore, 'published' | 'history' | 'proposed'>;
  readonly audit: Pick<AuditStore, 'add'>;
  /** The edition as its files say. */
  readonly files: Edition;
  /** All editions of the content. */
  readonly editionIds: readonly string[];
  /** What its files have people type who mean an entry. */
  readonly variantsOf: (entryId: string) => FaqEdit['variants'];
  /** What is named as the source of what the organization wrote itself. */
  readonly ownSource: Texts;
  readonly sayIn: (locale: Locale) => Say;
  /** Whom an administrator's answer names. */
  readonly administrator: string | undefined;
  /** Whether a second person has to approve a change. */
  readonly approvalRequired: boolean;
  readonly clock: Clock;
  /** The text of a file of `content/`, by its path there; undefined where there is none. */
  readonly contentFile: (path: string) => Promise<string | undefined>;
}
