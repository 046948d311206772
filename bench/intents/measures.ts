/** A text, what it means (`OUTSIDE` where no label does), and what was made of it. */
export interface Prediction {
  readonly wanted: string;
  readonly label: string;
  /** How sure: a prediction below a threshold counts as `OUTSIDE`. */
  readonly score: number;
}

/** The label of what is out of scope. */
export const OUTSIDE = 'out-of-scope';

/** What the predictions become when everything below the threshold is refused. */
const refusing = (predictions: readonly Prediction[], threshold: number): Prediction[] =>
  predictions.map((one) => (one.score < threshold ? { ...one, label: OUTSIDE } : one));

/** The share of the questions in scope that are given their label; a refused one counts as wrong. */
export function accuracyInScope(predictions: readonly Prediction[], threshold = Number.NEGATIVE_INFINITY): number {
  const inside = refusing(predictions, threshold).filter(({ wanted }) => wanted !== OUTSIDE);
  return inside.filter(({ wanted, label }) => wanted === label).length / inside.length;
}

/** The share of the questions out of scope that are refused. */
export function recallOutside(predictions: readonly Prediction[], threshold: number): number {
  const outside = predictions.filter(({ wanted }) => wanted === OUTSIDE);
  return outside.filter(({ score, label }) => score < threshold || label === OUTSIDE).length / outside.length;
}

/**
 * Matthews' correlation coefficient for several classes, out of scope being one of them (Gorodkin 2004, as scikit-learn's
 * `matthews_corrcoef` computes it and the HINT3 paper uses it).
 */
export function matthews(predictions: readonly Prediction[], threshold = Number.NEGATIVE_INFINITY): number {
  const wanted = new Map<string, number>();
  const given = new Map<string, number>();
  let correct = 0;
  for (const one of refusing(predictions, threshold)) {
    wanted.set(one.wanted, (wanted.get(one.wanted) ?? 0) + 1);
    given.set(one.label, (given.get(one.label) ?? 0) + 1);
    if (one.wanted === one.label) correct += 1;
  }
  const all = predictions.length;
  const both = sum(Array.from(wanted, ([label, count]) => count * (given.get(label) ?? 0)));
  const spread = (counts: Map<string, number>): number => all ** 2 - sum(Array.from(counts.values(), (n) => n ** 2));
  const norm = Math.sqrt(spread(given) * spread(wanted));
  return norm === 0 ? 0 : (correct * all - both) / norm;
}

/** The thresholds that make a difference, from one that refuses nothing to one that refuses everything. */
const thresholdsOf = (predictions: readonly Prediction[]): number[] =>
  [...new Set(predictions.map(({ score }) => score))].sort((a, b) => a - b).concat(Number.POSITIVE_INFINITY);

/** The highest coefficient that any threshold gives, and that threshold. */
export function bestMatthews(predictions: readonly Prediction[]): { value: number; threshold: number } {
  let best = { value: Number.NEGATIVE_INFINITY, threshold: 0 };
  for (const threshold of thresholdsOf(predictions)) {
    const value = matthews(predictions, threshold);
    if (value > best.value) best = { value, threshold };
  }
  return best;
}

/** The threshold with which most predictions are right, out of scope being a label like others (the rule of the CLINC150 paper). */
export function mostAccurateThreshold(predictions: readonly Prediction[]): number {
  const right = (threshold: number): number =>
    refusing(predictions, threshold).filter(({ wanted, label }) => wanted === label).length;
  return thresholdsOf(predictions).reduce((best, threshold) => (right(threshold) > right(best) ? threshold : best), 0);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
