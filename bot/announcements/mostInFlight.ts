/** As many as 50 a second are that take two seconds each. */
const LEAST = 100;
const MOST = 800;
const SECONDS_OF_PACE = 2;

/**
 * How many of what was claimed may be in hand at a time: what the rate (a second) brings in two seconds, so that a fast run claims and reports more
 * with each statement. After a crash at most so many are unconfirmed; up to 50 a second, Teams' own limit, that is a hundred.
 */
export function mostInFlight(perSecond: number): number {
  return Math.min(Math.max(perSecond * SECONDS_OF_PACE, LEAST), MOST);
}
