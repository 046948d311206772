import { fileURLToPath } from 'node:url';
import type { Locale } from '../../domain/people/locale.ts';
import { createSay, type Say, type StringTable } from '../../domain/strings.ts';
import { createContentReader } from '../../store/content/contentReader.ts';
import { readStrings } from '../../store/content/readStrings.ts';

const CONTENT = createContentReader(fileURLToPath(new URL('../../content', import.meta.url)));
const TABLES = readStrings(CONTENT, 'strings');
const CONSOLE_TABLES = readStrings(CONTENT, 'console');

/** The interface texts of one locale as they stand in its files. */
export function stringTable(locale: Locale): StringTable {
  return TABLES[locale];
}

/** The real interface texts of one locale, bound. */
export function sayIn(locale: Locale): Say {
  return createSay(locale, stringTable(locale));
}

/** The words of the console's page in one language, bound. */
export function sayOnConsoleIn(locale: Locale): Say {
  return createSay(locale, CONSOLE_TABLES[locale]);
}
