import type { Locale } from '../people/locale.ts';
import type { MarketCode } from '../program.ts';

/** How far a person's enrollment has come, as far as an audience asks: none begun or only begun; confirmed, but Microsoft's page not opened. */
export const ENROLLMENT_FILTERS = ['not-enrolled', 'link-not-opened'] as const;
export type EnrollmentFilter = (typeof ENROLLMENT_FILTERS)[number];

/** Who an announcement is for. Of `people`, each list that is not empty narrows it down. */
export type Audience =
  | {
      readonly kind: 'people';
      readonly markets: readonly MarketCode[];
      readonly locales: readonly Locale[];
      readonly enrollment?: EnrollmentFilter | undefined;
    }
  /** The members of teams in which the bot is installed, each in their own chat. */
  | { readonly kind: 'team-members'; readonly teamIds: readonly string[] }
  /** The General channels of teams in which the bot is installed. */
  | { readonly kind: 'channels'; readonly teamIds: readonly string[] };

/** Why somebody whom the audience names gets nothing. */
export const SKIP_REASONS = ['opted-out', 'guest', 'frequency-cap', 'retired', 'expired', 'cancelled'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A dry run of an audience: `total` = `reachable` + all of `skipped`. */
export interface AudienceCount {
  readonly total: number;
  readonly reachable: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** How many of the reachable read which language, by what is known of them. */
  readonly byLocale: Readonly<Partial<Record<Locale, number>>>;
}
