import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '../../domain/people/locale.ts';
import { createSay, type Say, type StringTable } from '../../domain/strings.ts';

type Tree = { readonly [key: string]: string | Tree };

/** The interface texts of one locale as they stand in its file. */
export function stringTable(locale: Locale): StringTable {
  const file = new URL(`../../content/strings/${locale}.yaml`, import.meta.url);
  return Object.fromEntries(leaves(parse(readFileSync(file, 'utf8')) as Tree));
}

/** The real interface texts of one locale, bound. */
export function sayIn(locale: Locale): Say {
  return createSay(locale, stringTable(locale));
}

function leaves(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value] as const],
  );
}
