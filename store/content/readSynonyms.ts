import type { SynonymGroups } from '../../domain/faq/concepts.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { ContentReader } from './contentReader.ts';

/** `utterances/<locale>/synonyms.txt`: one group a line, words parted by commas; `#` starts a comment. */
export function readSynonyms(reader: ContentReader, locale: Locale): SynonymGroups {
  return reader
    .lines(`utterances/${locale}/synonyms.txt`)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').map((word) => word.trim()));
}
