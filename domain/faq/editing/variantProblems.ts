import type { Locale } from '../../people/locale.ts';
import { comparable } from '../comparable.ts';
import { FAQ_LIMITS } from './faqEdit.ts';
import type { FaqProblemName } from './faqProblemNames.ts';
import { isTaken, type JudgedEdit, named } from './faqProblems.ts';

/** What hides in a text, or parts it: a line of the content's files is one example, and `#` begins a comment there. */
const NOT_PLAIN = /^\s*#|(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** What is wrong with what people are said to type in a language. */
export function variantProblems(locale: Locale, { entryId, edit, rules }: JudgedEdit): readonly FaqProblemName[] {
  const variants = (edit.variants[locale] ?? []).map((text) => text.trim());
  const words = variants.map(comparable);
  return [
    ...named('too-many-variants', variants.length > FAQ_LIMITS.variants),
    ...named(
      'variant-too-long',
      variants.some((text) => text.length > FAQ_LIMITS.variant),
    ),
    ...named('variant-not-plain', variants.some((text) => NOT_PLAIN.test(text)) || !words.every(hasLetters)),
    ...named('variant-twice', new Set(words).size < words.length),
    ...named(
      'variant-taken',
      variants.some((text) => isTaken(rules.labelsOf(text, locale), entryId) || rules.isCommand(text, locale)),
    ),
  ];
}

const hasLetters = (words: string): boolean => /\p{L}/u.test(words);
