import type { Locale } from '../people/locale.ts';

/** When experts are at work, in the organization's own time zone. */
export interface WorkingHours {
  /** IANA, `Europe/Berlin`. */
  readonly timeZone: string;
  /** 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  /** Minutes from midnight. */
  readonly from: number;
  readonly to: number;
}

/** How tickets are handled; from the configuration. */
export interface SupportSettings {
  readonly workingHours: WorkingHours;
  /** The experts are reminded after so many working minutes without an answer. */
  readonly answerWithinMinutes: number;
  /** Takes what no route takes; undefined where there is none. */
  readonly helpDesk?: string | undefined;
  /** Of what is written to experts: a channel has one card for all its readers. */
  readonly expertsLocale: Locale;
  /** Whether a second person has to approve a change of the FAQ. */
  readonly faqApproval: boolean;
}
