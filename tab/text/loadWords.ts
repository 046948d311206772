import type { Locale } from '../../domain/people/locale.ts';
import type { StringTable } from '../../domain/strings.ts';

const FILES = import.meta.glob<StringTable>('../../content/console/*.yaml', { import: 'default' });

/** The page's texts in one language; each language is a file of its own. */
export async function loadWords(locale: Locale): Promise<StringTable> {
  const load = FILES[`../../content/console/${locale}.yaml`];
  if (load === undefined) throw new Error(`There are no texts in ${locale}`);
  return await load();
}
