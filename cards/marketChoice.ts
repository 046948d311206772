import type { Choice } from './views.ts';

/**
 * A market as the form's field holds it, name and code: "Switzerland (CH)". Some clients show the value of a filtered choice set in place of its
 * title, so the value must be readable.
 */
export function marketChoice({ id, title }: Choice): string {
  return `${title} (${id})`;
}

/** The market's code in such a value; what else was typed comes back as it is. */
export function readMarketChoice(value: string): string {
  return /\(([A-Z]{2})\)$/.exec(value.trim())?.[1] ?? value.trim();
}
