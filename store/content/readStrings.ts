import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { StringTable } from '../../domain/strings.ts';
import type { ContentReader } from './contentReader.ts';
import { flattenStrings } from './flattenStrings.ts';
import { stringsSchema } from './schemas.ts';

/** The texts of a folder in each language: of its file, and of the same file in each folder below it, one for each large part (`strings/support/en.yaml`). */
export function readStrings(reader: ContentReader, folder: string): Readonly<Record<Locale, StringTable>> {
  const folders = [folder, ...areasOf(reader, folder).map((area) => `${folder}/${area}`)];
  return inEachLocale((locale) =>
    Object.assign(
      {},
      ...folders.map((name) => flattenStrings(reader.yaml(`${name}/${locale}.yaml`, stringsSchema) ?? {})),
    ),
  );
}

const areasOf = (reader: ContentReader, folder: string): string[] =>
  reader.list(folder).filter((name) => !name.endsWith('.yaml'));
