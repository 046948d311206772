import { LONGEST_HOLD_MS } from '../../domain/announcements/announcementSettings.ts';

/** Teams asks to wait without saying how long: its shortest window is a second ("Rate limiting for agents"). */
const UNSAID_MS = 1_000;

const FIRST_PAUSE_MS = 1_000;
/** A minute or so after a network is back, everything moves again. */
const LONGEST_PAUSE_MS = 120_000;
/** About two hours, most of them at the longest pause. */
const MOST_ATTEMPTS = 80;

/** How long Teams wants to be left alone after a 429, in ms. */
export function retryAfter(askedMs: number | undefined): number {
  return Math.min(askedMs ?? UNSAID_MS, LONGEST_HOLD_MS);
}

/** The pause before another try, in ms, twice as long each time and never quite the same; `random` is 0 to 1. */
export function pauseBefore(attempts: number, random: number): number {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempts, 20), LONGEST_PAUSE_MS);
  return Math.round(pause * (0.5 + random / 2));
}

/** Whether there were so many tries that another one is in vain. */
export function isTriedEnough(attempts: number): boolean {
  return attempts >= MOST_ATTEMPTS;
}
