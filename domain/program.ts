import type { Locale } from './people/locale.ts';

/** What the program sells. */
export const PRODUCTS = ['personal', 'family'] as const;
export type Product = (typeof PRODUCTS)[number];

/** A market: an ISO 3166-1 alpha-2 code in capitals. */
export type MarketCode = string;

/** A text in each content language. */
export type Texts = Readonly<Record<Locale, string>>;

/** Where a statement comes from. `date` is ISO 8601, as precise as the source is (`2020-08-28`, `2022-03`). */
export interface Source {
  readonly id: string;
  readonly title: Texts;
  readonly url: string;
  readonly date: string;
}

/** An official address. Only addresses of the content are ever shown or redirected to. */
export interface ProgramLink {
  readonly id: string;
  readonly url: string;
  /**
   * What later Microsoft texts say of it; nothing here was opened. `dead` ones are never shown, `replaced` ones show `replacedBy`.
   * `unverified` ones are shown like current ones, but look odd or were only inferred: somebody should open them once.
   */
  readonly state: 'current' | 'unverified' | 'replaced' | 'dead';
  /** The id of the link to show in its place. */
  readonly replacedBy?: string;
}

/** What is to be said of a market that is not like the rest of the world. */
export interface MarketException {
  readonly market: MarketCode;
  /** `general` is the rest of the world's offer, for a market of which there is something else to say: its `entry`. */
  readonly offer: 'general' | 'none' | 'one-year-subscription' | 'personal-only';
  /** The market's own store (a link id), for `one-year-subscription`. */
  readonly store?: string | undefined;
  /** The entry that answers for this market alone. */
  readonly entry?: string | undefined;
  readonly facts: readonly string[];
}

/** A statement that Microsoft changed after this edition, told in one line beside the old one. */
export interface LaterChange {
  readonly date: string;
  readonly source: string;
  readonly text: Texts;
}

/** The part of an edition that the rules need: names, markets, links, and what changed later. */
export interface Program {
  readonly edition: string;
  readonly label: Texts;
  /** The full name of the program in each language. */
  readonly name: Texts;
  readonly shortName: string;
  readonly date: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly links: Readonly<Record<string, ProgramLink>>;
  /** Of all ISO 3166-1 markets those that differ from the general offer, or that an entry of their own answers for. */
  readonly exceptions: Readonly<Record<MarketCode, MarketException>>;
  /** The page on which every purchase begins (a link id). */
  readonly signUpLink: string;
  /** `entry`: the entry that tells the change of this market. */
  readonly changedMarkets: Readonly<Record<MarketCode, LaterChange & { readonly entry?: string | undefined }>>;
}
