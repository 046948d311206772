import type { StringTable } from '../../domain/strings.ts';
import type { StringTree } from './schemas.ts';

/** Nested texts as one flat table: `{form: {title: 'T'}}` becomes `{'form.title': 'T'}`. */
export function flattenStrings(tree: StringTree, prefix = ''): StringTable {
  const table: Record<string, string> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') table[prefix + key] = value;
    else Object.assign(table, flattenStrings(value, `${prefix}${key}.`));
  }
  return table;
}
