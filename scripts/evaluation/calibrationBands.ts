import { isRight, type Outcome } from '../../domain/faq/outcome.ts';

const BANDS = 10;

/** The decisions of which the bot was about equally sure. */
export interface Band {
  /** The least confidence in the band, and the one below which all are; 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The mean confidence, and the share that is right; both 0 where there is no decision. */
  readonly confidence: number;
  readonly right: number;
}

/** Ten bands of equal width, from no confidence to full confidence, which belongs to the last. */
export function calibrationBands(outcomes: readonly Outcome[]): Band[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const members = outcomes.filter(({ decision }) => bandOf(decision.confidence) === band);
    const count = members.length;
    const confidence = members.reduce((sum, { decision }) => sum + decision.confidence, 0) / Math.max(1, count);
    const right = members.filter(isRight).length / Math.max(1, count);
    return { from: band / BANDS, to: (band + 1) / BANDS, count, confidence, right };
  });
}

/** The expected calibration error: the mean distance in the bands between confidence and share that is right, by their counts. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  const bands = calibrationBands(outcomes);
  const distances = bands.map(({ count, confidence, right }) => count * Math.abs(confidence - right));
  return distances.reduce((sum, distance) => sum + distance, 0) / Math.max(1, outcomes.length);
}

const bandOf = (confidence: number): number => Math.min(BANDS - 1, Math.floor(confidence * BANDS));
