import { fileURLToPath } from 'node:url';
import type { Locale } from '../../domain/people/locale.ts';
import { createSay, type Say, type StringTable } from '../../domain/strings.ts';
import { createContentReader } from '../../store/content/contentReader.ts';
import { readStrings } from '../../store/content/readStrings.ts';

const TABLES = readStrings(createContentReader(fileURLToPath(new URL('../../content', import.meta.url))), 'strings');

/** The interface texts of one locale as they stand in its files. */
export function stringTable(locale: Locale): StringTable {
  return TABLES[locale];
}

/** The real interface texts of one locale, bound. */
export function sayIn(locale: Locale): Say {
  return createSay(locale, stringTable(locale));
}
