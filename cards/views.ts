import type { EnrollmentState } from '../domain/enrollment/enrollment.ts';
import type { Product } from '../domain/program.ts';
import type { CardActionElement } from './adaptiveCard.ts';

/** What cards show: data that is ready to be read, in the reader's language. Dates are given and formatted by the cards with `Intl`. */

export interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface AnswerView {
  /** One per card sent: the buttons' nonce. */
  readonly nonce: string;
  readonly entryId: string;
  readonly question: string;
  /** Teams Markdown, links resolved. */
  readonly text: string;
  /** "Microsoft changed this later (date): …", where it did. */
  readonly changedLater?: string | undefined;
  readonly sourceTitle: string;
  /** ISO 8601, as precise as the source is. */
  readonly sourceDate: string;
  readonly sourceUrl: string;
  /** At most two. */
  readonly related: readonly Choice[];
  readonly enroll: boolean;
  /** In group chats and channels there is no enrollment button and no feedback. */
  readonly scope: 'personal' | 'group';
}

export interface ClarificationView {
  readonly nonce: string;
  /** Two or three. */
  readonly choices: readonly Choice[];
}

/** Whom to write to about what; from the configuration. */
export interface Contacts {
  readonly organization: string;
  /** The HUP administrator: benefit, domain, entitlement. */
  readonly administrator: string;
  /** Policy and people. */
  readonly hr: string;
  /** Mail delivery. */
  readonly it: string;
}

export interface FormView {
  readonly flowId: string;
  readonly nonce: string;
  /** All markets, names in the reader's language, sorted. */
  readonly markets: readonly Choice[];
  readonly market?: string | undefined;
  /** True where `market` is a guess from the client's country, to be shown as one. */
  readonly marketGuessed: boolean;
  readonly product?: Product | undefined;
  readonly email?: string | undefined;
  /** The reason beside each field that was not accepted, ready to read. */
  readonly errors: { readonly market?: string; readonly product?: string; readonly email?: string };
  /** One line about the chosen market, such as a later change. */
  readonly marketNote?: string | undefined;
  readonly programName: string;
  readonly retentionDays: number;
}

export interface ConfirmationSentView {
  readonly flowId: string;
  readonly nonce: string;
  readonly email: string;
  readonly expiresAt: Date;
  readonly outcome: 'queued' | 'sent' | 'refused' | 'failed';
  /** One line above the rest: "That code is not right. 3 tries left.", "Sent again." */
  readonly note?: string | undefined;
  readonly expired: boolean;
}

export interface NextStepsView {
  readonly flowId: string;
  readonly nonce: string;
  readonly email: string;
  readonly marketName: string;
  readonly product: Product;
  readonly programName: string;
  /** The signed redirect to the market's own page. */
  readonly purchaseUrl: string;
  /** One-year subscription in a market's own store. */
  readonly ownStore: boolean;
  readonly changedLater?: string | undefined;
  readonly organizationNote?: string | undefined;
  readonly opened: boolean;
}

export interface MyDataView {
  readonly nonce: string;
  readonly name?: string | undefined;
  readonly enrollments: readonly {
    readonly state: EnrollmentState;
    readonly email?: string | undefined;
    /** The market's name. */
    readonly market?: string | undefined;
    readonly product?: Product | undefined;
    readonly startedAt: Date;
    readonly updatedAt: Date;
  }[];
  readonly retentionDays: number;
}

export interface NotAnsweredView {
  readonly nonce: string;
  readonly programName: string;
}

export interface ContactView {
  readonly nonce: string;
  /** Empty ones are left out. */
  readonly contacts: Contacts;
  /** Microsoft Support, an address of the content. */
  readonly supportUrl: string;
}

export interface WelcomeView {
  readonly nonce: string;
  readonly programName: string;
  readonly organization: string;
  readonly retentionDays: number;
  /** How many days unanswered questions are kept; 0 where they are not kept. */
  readonly questionRetentionDays: number;
}

export interface NotArrivedView {
  readonly flowId: string;
  readonly nonce: string;
  readonly email: string;
  /** Who looks after mail delivery; empty where nobody is named. */
  readonly itContact: string;
}

export interface EnrollmentClosedView {
  readonly flowId: string;
  readonly nonce: string;
  readonly state: 'withdrawn' | 'expired' | 'purchased';
  readonly retentionDays: number;
}

export interface NotEligibleView {
  readonly nonce: string;
  /** Why, ready to read. */
  readonly reason: string;
  /** The HUP administrator; empty where nobody is named. */
  readonly administrator: string;
}

export interface ConfirmWithdrawalView {
  readonly flowId: string;
  readonly nonce: string;
}

/** For cards that differ in nothing but their buttons' nonce. */
export interface NonceView {
  readonly nonce: string;
}

export interface PersonalChatView {
  /** The bot's app id. */
  readonly appId: string;
}

export interface MessageView {
  readonly title?: string | undefined;
  /** Teams Markdown; the summary is the title, or else this text. */
  readonly text: string;
  /** Built with `submit` and `openUrl`. */
  readonly actions?: readonly CardActionElement[] | undefined;
}
