import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { StringTable } from '../../domain/strings.ts';
import type { ContentReader } from './contentReader.ts';
import { readStrings } from './readStrings.ts';

/** The words of the HR console, which only its page uses and only the checks read here; none where the content has no such folder. */
export function readConsoleStrings(reader: ContentReader): Readonly<Record<Locale, StringTable>> {
  if (!reader.has('console')) return inEachLocale(() => ({}));
  return readStrings(reader, 'console');
}
