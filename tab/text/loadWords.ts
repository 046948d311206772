import type { Locale } from '../../domain/people/locale.ts';
import type { StringTable } from '../../domain/strings.ts';

const FILES = import.meta.glob<StringTable>('../../content/console/**/*.yaml', { import: 'default' });

/** The page's texts in one language: of its file, and of one more for each large part of the page. */
export async function loadWords(locale: Locale): Promise<StringTable> {
  const files = Object.keys(FILES).filter((file) => file.endsWith(`/${locale}.yaml`));
  if (files.length === 0) throw new Error(`There are no texts in ${locale}`);
  return Object.assign({}, ...(await Promise.all(files.map((file) => FILES[file]?.()))));
}
