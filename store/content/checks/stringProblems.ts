import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import type { Problem } from '../problem.ts';
import type { RawContent } from '../rawContent.ts';

/** Interface texts that a language lacks, or that have other placeholders than in another language. `folder` is where they stand. */
export function stringProblems(strings: RawContent['strings'], folder = 'strings'): Problem[] {
  const keys = new Set(LOCALES.flatMap((locale) => Object.keys(strings[locale])));
  return [...keys].flatMap((key) => LOCALES.flatMap((locale) => keyProblems(strings, key, locale, folder)));
}

function keyProblems(strings: RawContent['strings'], key: string, locale: Locale, folder: string): Problem[] {
  const file = `${folder}/${locale}.yaml`;
  const text = strings[locale][key];
  if (text === undefined) return [{ file, place: key, message: 'the translation of this text is missing' }];
  const expected = placeholders(LOCALES.map((other) => strings[other][key]).find((other) => other !== undefined) ?? '');
  if (placeholders(text) === expected) return [];
  return [{ file, place: key, message: `the placeholders are "${placeholders(text)}", elsewhere "${expected}"` }];
}

const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[0]))].sort().join(' ');
