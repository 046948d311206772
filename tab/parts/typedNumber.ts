/** A number as people type it, with whatever they part thousands by; NaN where it is none. */
export function typedNumber(text: string): number {
  const digits = text.replace(/[\s.,’']/g, '');
  return digits === '' ? Number.NaN : Number(digits);
}
