import { normalize } from './normalize.ts';

/** A text by its words alone: two are the same where only case, spaces, punctuation or other signs differ. */
export const comparable = (text: string): string =>
  normalize(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
