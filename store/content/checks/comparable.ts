import { normalize } from '../../../domain/faq/normalize.ts';

/** A text by which two are the same although case, spaces or signs differ. */
export const comparable = (text: string): string =>
  normalize(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
