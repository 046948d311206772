import type { EnrollmentState } from '../enrollment/enrollment.ts';
import type { Locale } from '../people/locale.ts';

/** Something that happened, counted for insights; never with a person's id, a name, an address or a text that someone typed. */
export interface InsightEvent {
  /** The same key is kept once, whatever the retries. */
  readonly key: string;
  readonly at: Date;
  readonly edition: string;
  readonly locale: Locale;
  readonly event:
    | { readonly kind: 'answered'; readonly entryId: string; readonly how: 'answer' | 'clarify' }
    | { readonly kind: 'not-answered' }
    | { readonly kind: 'feedback'; readonly entryId: string; readonly verdict: 'helpful' | 'not-helpful' }
    | { readonly kind: 'person-asked'; readonly entryId?: string | undefined }
    /** An enrollment reached a state; counted by the store, in the transaction that writes the state. */
    | { readonly kind: 'enrollment'; readonly step: EnrollmentState };
}

export interface EventStore {
  /** Keeps an event, unless its key is known already. */
  record(event: InsightEvent): Promise<void>;
}

/** Texts that the bot could not answer, addresses and numbers masked, without the person; kept for a set number of days. */
export interface QuestionStore {
  keep(maskedText: string, locale: Locale, at: Date): Promise<void>;
}
