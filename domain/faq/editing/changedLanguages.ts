import type { Locale } from '../../people/locale.ts';
import type { Utterance } from '../understanding.ts';

/** What is there, and what is not there any more. */
export interface Difference {
  readonly added: readonly Utterance[];
  readonly removed: readonly Utterance[];
}

/** A language whose examples are not the content's own any more. */
export interface ChangedLanguage {
  /** All that is learned from now, in its order: what people type, and titles. */
  readonly examples: readonly Utterance[];
  readonly typed: Difference;
  readonly titles: Difference;
}

export type ChangedLanguages = ReadonlyMap<Locale, ChangedLanguage>;

/** What differs between two lists of examples. */
export function difference(before: readonly Utterance[], now: readonly Utterance[]): Difference {
  if (before === now) return { added: [], removed: [] };
  const keyOf = ({ text, label }: Utterance): string => `${label}\n${text}`;
  const [old, young] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))];
  return { added: now.filter((one) => !old.has(keyOf(one))), removed: before.filter((one) => !young.has(keyOf(one))) };
}

/** Whether anything differs. */
export const isChanged = ({ typed, titles }: ChangedLanguage): boolean =>
  [typed, titles].some(({ added, removed }) => added.length + removed.length > 0);
