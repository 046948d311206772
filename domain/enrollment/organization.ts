/** How the organization qualifies, as its own people configured it; the decisive test is Microsoft's own page. */
export interface Organization {
  readonly name: string;
  readonly eligibleDomains: readonly string[];
  /** The criterion that is met (facts F13-F16, and the one that Microsoft added by March 2022), `not-eligible`, or `unknown` where nobody has said. */
  readonly criterion:
    | 'software-assurance'
    | 'e3-e5-from-sa'
    | '2000-licenses'
    | 'usd-250000'
    | 'education'
    | 'non-profit'
    | 'not-eligible'
    | 'unknown';
  readonly confirmedBy?: string | undefined;
  /** ISO 8601. */
  readonly confirmedOn?: string | undefined;
}
