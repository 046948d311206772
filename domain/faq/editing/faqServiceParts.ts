import type { Clock } from '../../clock.ts';
import type { RoleStore } from '../../console/roles.ts';
import type { SupportSettings } from '../../support/supportSettings.ts';
import type { CheckFaq } from './faqCheckParts.ts';
import type { FaqEdit } from './faqEdit.ts';
import type { FaqStore } from './faqStore.ts';

/** A change that somebody wants. */
export interface FaqChange {
  readonly entryId: string;
  /** The published version that it changes; 0 where the edition's own entry, or none, stands there. */
  readonly base: number;
  /** Undefined where the entry is to be deleted. */
  readonly edit: FaqEdit | undefined;
  /** The version whose words it brings back; `edit` does not count then. */
  readonly restores?: number | undefined;
  readonly ticketId?: string | undefined;
}

/** What changing the FAQ needs. */
export interface FaqServiceParts {
  readonly faq: FaqStore;
  readonly roles: Pick<RoleStore, 'rolesOf'>;
  readonly settings: Pick<SupportSettings, 'faqApproval'>;
  readonly clock: Clock;
  /** The id of the edition that is running. */
  readonly edition: string;
  /** Whether the edition's files have an entry. */
  readonly isInFiles: (entryId: string) => boolean;
  /** What a change would do. */
  readonly check: CheckFaq;
  /** Told that something was published. */
  readonly onPublished: () => Promise<void>;
}
