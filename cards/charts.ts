import type { CardElement } from './adaptiveCard.ts';

/** One part or point of a chart. */
export interface ChartValue {
  readonly name: string;
  readonly value: number;
}

/**
 * A ring of parts of a whole. Teams draws it; what knows no charts (phones, the Playground) shows name and value of each as lines. No screen reader reads a chart out,
 * so the text beside it has to say the same.
 */
export function ringChart(title: string, parts: readonly ChartValue[]): CardElement {
  const data = parts.map(({ name, value }) => ({ legend: name, value }));
  return { type: 'Chart.Donut', title, colorSet: 'categorical', data, fallback: factLines(parts) };
}

/** Bars side by side, such as one for each day; shown like `ringChart` where there are no charts. */
export function barChart(title: string, points: readonly ChartValue[]): CardElement {
  const data = points.map(({ name, value }) => ({ x: name, y: value }));
  return { type: 'Chart.VerticalBar', title, data, showBarValues: false, fallback: factLines(lastOf(points)) };
}

/** Names and values, one below the other. */
export function factLines(values: readonly { readonly name: string; readonly value: number | string }[]): CardElement {
  return {
    type: 'FactSet',
    spacing: 'small',
    facts: values.map(({ name, value }) => ({ title: name, value: `${value}` })),
  };
}

/** The last ones, as many as somebody reads. */
function lastOf(points: readonly ChartValue[]): readonly ChartValue[] {
  return points.slice(-MOST_LINES);
}

const MOST_LINES = 7;
