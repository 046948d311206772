import type { Locale } from '../../domain/people/locale.ts';
import type { ContentReader } from './contentReader.ts';
import { listedLines } from './listedLines.ts';
import type { LocatedUtterance } from './rawContent.ts';

/**
 * The examples of one language: `topics/<entry id>.txt` (the id's slashes are folders), `intents/<intent>.txt`, `out-of-scope.txt`.
 * One a line; empty lines and lines that begin with `#` are left out.
 */
export function readUtterances(reader: ContentReader, locale: Locale): LocatedUtterance[] {
  const root = `utterances/${locale}`;
  return [
    ...textFiles(reader, `${root}/topics`).flatMap((name) => readFile(reader, `${root}/topics/${name}.txt`, name)),
    ...textFiles(reader, `${root}/intents`).flatMap((name) =>
      readFile(reader, `${root}/intents/${name}.txt`, `intent:${name}`),
    ),
    ...readFile(reader, `${root}/out-of-scope.txt`, 'out-of-scope'),
  ];
}

/** The text files below a folder, as paths without `.txt`. */
function textFiles(reader: ContentReader, folder: string): string[] {
  return reader.list(folder).flatMap((name) => {
    if (name.endsWith('.txt')) return [name.slice(0, -'.txt'.length)];
    return textFiles(reader, `${folder}/${name}`).map((inner) => `${name}/${inner}`);
  });
}

function readFile(reader: ContentReader, file: string, label: string): LocatedUtterance[] {
  return listedLines(reader, file).map(({ text, line }) => ({ text, label, file, line }));
}
