import type { Locale } from '../people/locale.ts';
import type { PersonKey } from '../people/person.ts';
import type { AnnouncementText } from './announcementText.ts';
import type { Audience } from './audience.ts';

/**
 * States of an announcement. `scheduled` waits for `sendAt`, which is never sooner than the undo window; `preparing` freezes the audience;
 * `sent` means that every recipient has an outcome; of one `cancelled` nothing further goes out, what went stays.
 */
export const ANNOUNCEMENT_STATES = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'preparing',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/**
 * Why an announcement waits for a person before its first card goes out: more people would get it than whoever scheduled it saw, or nobody could read who is in some teams.
 */
export type Hold =
  | { readonly kind: 'audience-grew'; readonly people: number; readonly planned: number }
  | { readonly kind: 'teams-unread'; readonly teams: number };

/** New texts for cards that people have already, and whose they are. */
export interface Correction {
  readonly texts: Announcement['texts'];
  readonly by: string;
  /** Everybody who handed one in since the last that was approved or sent back: nobody of them may approve it. */
  readonly writers: readonly string[];
}

/** Something that HR tells many people once. */
export interface Announcement {
  readonly id: string;
  readonly tenantId: string;
  readonly state: AnnouncementState;
  /** Rises by one with each write; a write names the version that it changes. */
  readonly version: number;
  /** The text in each language that it was written in; at least that of `fallbackLocale` before it is submitted. */
  readonly texts: Readonly<Partial<Record<Locale, AnnouncementText>>>;
  /** Which text people get in whose language there is none. */
  readonly fallbackLocale: Locale;
  readonly audience: Audience;
  /** The moment after which nothing of it is sent any more, and a click on its card says that it is over. */
  readonly expiresAt?: Date | undefined;
  /** The Entra object id of who wrote it, and of who last changed text or audience: neither may approve it. */
  readonly createdBy: string;
  readonly editedBy: string;
  /** Everybody who changed the words since it was created, or those that it was duplicated from: nobody of them may approve it. */
  readonly writers: readonly string[];
  readonly approvedBy?: string | undefined;
  /** What is to replace the texts, in the cards that were delivered too, once a second person approves it. */
  readonly correction?: Correction | undefined;
  /** What the approver wrote when sending it back. */
  readonly reviewNote?: string | undefined;
  /** When its sending begins, and how many were to get it then; set by scheduling. */
  readonly sendAt?: Date | undefined;
  readonly headCount?: number | undefined;
  /** While it is paused for this. */
  readonly hold?: Hold | undefined;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Who acts in the console. */
export type Actor = PersonKey;
