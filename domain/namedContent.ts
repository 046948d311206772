/**
 * What the program itself names of the content: without these entries and links of an edition something could not be said.
 * `npm run check:content` refuses an edition that lacks one.
 */

/** The entry about all markets. */
export const MARKETS_ENTRY = 'markets';
/** The entry about markets without an offer, for those that have no entry of their own. */
export const UNAVAILABLE_ENTRY = 'market-unavailable';
/** The entry that answers "the mail has not arrived". */
export const NOT_ARRIVED_ENTRY = 'confirm-email/not-arrived';
/** The entries that people ask about first; the welcome offers them. */
export const STARTER_ENTRIES = ['what-is-hup', 'employee-requirements', 'purchase-steps'] as const;
/** Microsoft Support, named whenever a person is asked for. */
export const SUPPORT_LINK = 'microsoft-support';

export const NAMED_ENTRIES: readonly string[] = [
  MARKETS_ENTRY,
  UNAVAILABLE_ENTRY,
  NOT_ARRIVED_ENTRY,
  ...STARTER_ENTRIES,
];
export const NAMED_LINKS: readonly string[] = [SUPPORT_LINK];
