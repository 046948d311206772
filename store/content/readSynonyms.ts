import type { SynonymGroups } from '../../domain/faq/concepts.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { ContentReader } from './contentReader.ts';
import { listedLines } from './listedLines.ts';

/** `utterances/<locale>/synonyms.txt`: one group a line, words parted by commas; `#` starts a comment. */
export function readSynonyms(reader: ContentReader, locale: Locale): SynonymGroups {
  return listedLines(reader, `utterances/${locale}/synonyms.txt`).map(({ text }) =>
    text.split(',').map((word) => word.trim()),
  );
}
