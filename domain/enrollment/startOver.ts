import { comparable } from '../faq/comparable.ts';

/** Whether a text says no more than that somebody wants to begin anew. */
export type SaysStartOver = (text: string) => boolean;

/** The longest text that is looked up; the content's own are far shorter. */
const LONGEST = 100;

/** Knows the wordings of the content, which mean more than `enroll`, for that goes on where it was. Case, signs and spaces do not count. */
export function createStartOver(wordings: Iterable<string>): SaysStartOver {
  const known = new Set(Array.from(wordings, comparable));
  return (text) => text.length <= LONGEST && known.has(comparable(text));
}
