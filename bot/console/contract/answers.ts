import type { AmendmentCounts } from '../../../domain/announcements/amendment.ts';
import type { AnnouncementState, Hold } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementDeed } from '../../../domain/announcements/announcementDeeds.ts';
import type { AnnouncementText } from '../../../domain/announcements/announcementText.ts';
import type { AudienceCount } from '../../../domain/announcements/audience.ts';
import type { DeliveryCounts } from '../../../domain/announcements/delivery.ts';
import type { ShownFunnel } from '../../../domain/announcements/funnel.ts';
import type { Role } from '../../../domain/console/roles.ts';
import type { Locale } from '../../../domain/people/locale.ts';
import type { Draft } from './announcementRequests.ts';
import type { FaqRefusalAnswer } from './faqAnswers.ts';
import type { RefusalKey } from './refusals.ts';

/** Moments are ISO 8601 texts in UTC. */
type Moment = string;

/** `GET me`: who asks, what they may do, and what the page needs once. `language` decides the words of entries and links. */
export interface MeAnswer {
  readonly person: { readonly id: string; readonly name: string };
  readonly roles: readonly Role[];
  /** Who else uses the console, as far as their names are known: everything else tells of people by their ids. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly settings: {
    readonly approvalRequired: boolean;
    /** Above so many recipients the head-count has to be typed. */
    readonly confirmAbove: number;
    readonly undoSeconds: number;
    readonly smallestGroup: number;
    readonly perSecond: number;
  };
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly { readonly id: string; readonly question: string }[];
  readonly links: readonly { readonly id: string; readonly url: string }[];
  readonly markets: readonly { readonly code: string; readonly name: string }[];
  readonly promotions: readonly Promotion[];
}

/** A ready-made announcement in every language. */
export interface Promotion {
  readonly id: string;
  readonly texts: Readonly<Record<Locale, AnnouncementText>>;
}

/** An announcement in the list. */
export interface AnnouncementSummary {
  readonly id: string;
  readonly state: AnnouncementState;
  readonly version: number;
  readonly title: string;
  readonly updatedAt: Moment;
  readonly sendAt?: Moment | undefined;
  /** Whether it was taken back, whatever its state. */
  readonly isRecalled: boolean;
}

/** `GET announcements`. `next` is to be given as `before` for older ones. */
export interface ListAnswer {
  readonly announcements: readonly AnnouncementSummary[];
  readonly next?: string | undefined;
}

/** `GET announcements/:id`, and what every change of one is answered with. */
export interface AnnouncementAnswer {
  readonly id: string;
  readonly state: AnnouncementState;
  readonly version: number;
  readonly draft: Draft;
  readonly createdBy: string;
  /** Who last changed text or audience. */
  readonly editedBy: string;
  readonly approvedBy?: string | undefined;
  readonly reviewNote?: string | undefined;
  /** What is to replace the texts once somebody approves it, and whose words it is. */
  readonly correction?:
    | { readonly texts: Draft['texts']; readonly by: string; readonly writers: readonly string[] }
    | undefined;
  /** Why it waits for a person before its first card. */
  readonly hold?: Hold | undefined;
  readonly sendAt?: Moment | undefined;
  readonly updatedAt: Moment;
  /** What this person may do with it now. */
  readonly steps: readonly AnnouncementDeed[];
  /** What keeps it from being submitted: each named by a key of the page's strings, with the language it is about. */
  readonly problems: readonly { readonly key: string; readonly locale?: Locale | undefined }[];
  readonly counts?: DeliveryCounts | undefined;
  /** What its figures are multiples of; where that is more than 1, nobody is listed. */
  readonly figureStep: number;
  /** Why nothing moves although it should. */
  readonly stall?: Stall | undefined;
  readonly amendments: readonly {
    readonly id: string;
    readonly kind: 'correct' | 'recall';
    readonly at: Moment;
    readonly counts: AmendmentCounts;
  }[];
  readonly funnel?: ShownFunnel | undefined;
}

/** Why nothing moves. `held-back`: Teams asked to wait; `no-token`: Entra gives the bot no token; `no-connection`: Teams cannot be reached; `no-worker`: no instance works on it. */
export const STALLS = ['held-back', 'no-token', 'no-connection', 'no-worker'] as const;

/** Nothing was sent since `since`; `until` says how long Teams wants to be left alone. */
export interface Stall {
  readonly kind: (typeof STALLS)[number];
  readonly since: Moment;
  readonly until?: Moment | undefined;
}

/** `POST audience`: an audience counted in a dry run. */
export type AudienceAnswer = AudienceCount;

/** `POST preview`. `size` is in bytes as Teams counts them (UTF-16). */
export interface PreviewAnswer {
  readonly card: unknown;
  readonly summary: string;
  readonly size: number;
  readonly problems: readonly string[];
}

/** `GET announcements/:id/not-reached?after=`: people by Entra object id. */
export interface NotReachedAnswer {
  readonly rows: readonly {
    readonly number: number;
    readonly personId?: string | undefined;
    readonly outcome: string;
    readonly reason?: string | undefined;
    readonly status?: number | undefined;
  }[];
  readonly next?: number | undefined;
}

/** `GET roles`. */
export interface RolesAnswer {
  readonly people: readonly { readonly personId: string; readonly roles: readonly Role[] }[];
}

/** `GET audit?before=`. */
export interface AuditAnswer {
  readonly entries: readonly {
    readonly number: number;
    readonly at: Moment;
    readonly actorId: string;
    readonly action: string;
    readonly subject: string;
    readonly details: Readonly<Record<string, string | number>>;
  }[];
}

/** What a refused call is answered with: `refusal` is a key of the page's strings. 400 malformed, 401 who are you, 403 not your role, 404, 409 somebody was faster or not in this state. */
export interface RefusalAnswer {
  readonly refusal: RefusalKey;
  readonly details?: Readonly<Record<string, string | number>> | undefined;
  /** For `problems`: as in an announcement's answer. */
  readonly problems?: AnnouncementAnswer['problems'] | undefined;
  /** For `faq-refused`. */
  readonly check?: FaqRefusalAnswer['check'] | undefined;
}

/** `GET identities`, in local mode only: who one may be on this machine. */
export interface IdentitiesAnswer {
  readonly identities: readonly { readonly token: string; readonly name: string; readonly roles: readonly Role[] }[];
}
