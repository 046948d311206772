import { foldAccents } from '../../domain/faq/foldAccents.ts';
import type { Abbreviations } from '../../domain/faq/tokenReader.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { ContentReader } from './contentReader.ts';
import { optionalLines } from './listedLines.ts';

const RULE = /^(\S+) = (\S.*)$/;

/** `utterances/<locale>/abbreviations.txt`, where there is one: `pls = please`, one a line, lower case and without accents on the left. */
export function readAbbreviations(reader: ContentReader, locale: Locale): Abbreviations {
  const file = `utterances/${locale}/abbreviations.txt`;
  const known = new Map<string, string>();
  for (const { text, line } of optionalLines(reader, file)) {
    const [, short, long] = RULE.exec(text) ?? [];
    const problem = short === undefined ? '"pls = please" is how a line is written' : problemOf(short, known);
    if (problem !== undefined) reader.problems.push({ file, place: String(line), message: problem });
    else if (short !== undefined && long !== undefined) known.set(short, long);
  }
  return known;
}

function problemOf(short: string, known: Abbreviations): string | undefined {
  if (short !== foldAccents(short.toLowerCase())) return `"${short}" must be in lower case and without accents`;
  return known.has(short) ? `"${short}" stands twice` : undefined;
}
