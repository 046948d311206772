/** Something to choose from, by its id: an entry of the FAQ, a market. `title` is in the reader's language. */
export interface Choice {
  readonly id: string;
  readonly title: string;
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

/** For cards that differ in nothing but their buttons' nonce. */
export interface NonceView {
  readonly nonce: string;
}
