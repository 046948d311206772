import type { Amendment } from './amendment.ts';
import type { Announcement } from './announcement.ts';
import type { AnnouncementStep } from './announcementDeeds.ts';
import type { AnnouncementProblem } from './announcementProblems.ts';
import type { AudienceCount } from './audience.ts';
import type { DeedRefusal } from './deedObjections.ts';
import type { SchedulingRefusal } from './scheduling.ts';

/** What an author writes. */
export type AnnouncementDraft = Pick<Announcement, 'texts' | 'fallbackLocale' | 'audience' | 'expiresAt'>;

/** A step that somebody wants to take, and the version they saw. */
export interface StepWish {
  readonly step: AnnouncementStep;
  readonly version: number;
  /** What the approver says to the author; for `send-back`. */
  readonly note?: string | undefined;
  /** When it is to begin; for `schedule`, without it as soon as the undo window is over. */
  readonly sendAt?: Date | undefined;
  /** The number of recipients that was typed; for `schedule`, and for `resume` where the audience grew. */
  readonly headCount?: number | undefined;
}

/** A change of what was delivered. */
export type AmendmentWish =
  | { readonly kind: 'correct'; readonly texts: Amendment['texts'] }
  | { readonly kind: 'recall' };

/** Why nothing happened. `unknown`: there is none such in this tenant. `conflict`: somebody was faster; `announcement` is as it is now. */
export type AnnouncementRefused =
  | { readonly kind: 'unknown' | 'forbidden' }
  | { readonly kind: 'conflict' | Exclude<DeedRefusal, 'forbidden'>; readonly announcement: Announcement }
  | { readonly kind: 'problems'; readonly problems: readonly AnnouncementProblem[] }
  | { readonly kind: SchedulingRefusal }
  /** The number of recipients has to be typed, or another one was: `headCount` is the right one now. */
  | { readonly kind: 'head-count-needed' | 'head-count-differs'; readonly headCount: number };

/** What came of something that somebody did with an announcement. */
export type AnnouncementOutcome =
  | { readonly kind: 'done'; readonly announcement: Announcement }
  | { readonly kind: 'removed' }
  | { readonly kind: 'resent'; readonly announcement: Announcement; readonly people: number }
  | {
      readonly kind: 'amended';
      readonly announcement: Announcement;
      readonly amendmentId: string;
      readonly cards: number;
    }
  | AnnouncementRefused;

/** What came of counting an audience. */
export type CountOutcome = { readonly kind: 'counted'; readonly count: AudienceCount } | { readonly kind: 'forbidden' };
