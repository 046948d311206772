import type { z } from 'zod';
import type { SynonymGroups } from '../../domain/faq/concepts.ts';
import type { Places } from '../../domain/faq/places.ts';
import type { Abbreviations } from '../../domain/faq/tokenReader.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import type { StringTable } from '../../domain/strings.ts';
import type { ContentReader } from './contentReader.ts';
import { optionalLines } from './listedLines.ts';
import { readAbbreviations } from './readAbbreviations.ts';
import { type RawPromotions, readPromotions } from './readPromotions.ts';
import { type LocatedQuestion, readQuestions } from './readQuestions.ts';
import { readStrings } from './readStrings.ts';
import { readSynonyms } from './readSynonyms.ts';
import { readUtterances } from './readUtterances.ts';
import * as schemas from './schemas.ts';

/** All words of an edition in one language. */
export type EditionWords = z.infer<typeof schemas.wordsSchema>;

/** One edition's files as they stand, before it inherits anything. */
export interface RawEdition {
  /** The folder below the content folder. */
  readonly folder: string;
  readonly head: z.infer<typeof schemas.editionSchema>;
  readonly sources: z.infer<typeof schemas.sourcesSchema>;
  readonly links: z.infer<typeof schemas.linksSchema>;
  /** Undefined where a later edition has no markets of its own. */
  readonly markets: z.infer<typeof schemas.marketsSchema> | undefined;
  readonly entries: z.infer<typeof schemas.entriesSchema>;
  readonly words: Readonly<Record<Locale, EditionWords>>;
  readonly changes: z.infer<typeof schemas.changesSchema>;
}

/** Where an utterance was read, for the checks. */
export interface LocatedUtterance extends Utterance {
  readonly file: string;
  readonly line: number;
}

/** The whole content folder as it stands. */
export interface RawContent {
  readonly editions: readonly RawEdition[];
  readonly utterances: Readonly<Record<Locale, readonly LocatedUtterance[]>>;
  readonly questions: Readonly<Record<Locale, readonly LocatedQuestion[]>>;
  readonly synonyms: Readonly<Record<Locale, SynonymGroups>>;
  readonly abbreviations: Readonly<Record<Locale, Abbreviations>>;
  readonly startOver: readonly string[];
  readonly places: Places;
  readonly strings: Readonly<Record<Locale, StringTable>>;
  readonly promotions: Readonly<Record<Locale, RawPromotions>>;
}

/** Reads everything; what is missing or malformed becomes a problem of the reader and is left out. */
export function readRawContent(reader: ContentReader): RawContent {
  const editions = reader.list('editions').flatMap((name) => readEdition(reader, `editions/${name}`) ?? []);
  return {
    editions,
    utterances: inEachLocale((locale) => readUtterances(reader, locale)),
    questions: inEachLocale((locale) => readQuestions(reader, locale)),
    synonyms: inEachLocale((locale) => readSynonyms(reader, locale)),
    abbreviations: inEachLocale((locale) => readAbbreviations(reader, locale)),
    startOver: LOCALES.flatMap((locale) =>
      optionalLines(reader, `utterances/${locale}/start-over.txt`).map(({ text }) => text),
    ),
    places: reader.yaml('places.yaml', schemas.placesSchema) ?? {},
    strings: readStrings(reader, 'strings'),
    promotions: inEachLocale((locale) => readPromotions(reader, locale)),
  };
}

function readEdition(reader: ContentReader, folder: string): RawEdition | undefined {
  const head = reader.yaml(`${folder}/edition.yaml`, schemas.editionSchema);
  if (head === undefined) return undefined;
  const optional = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const mayBeMissing = head.basedOn !== undefined && !reader.has(`${folder}/${name}`);
    return mayBeMissing ? undefined : reader.yaml(`${folder}/${name}`, schema);
  };
  return {
    folder,
    head,
    sources: optional('sources.yaml', schemas.sourcesSchema) ?? {},
    links: optional('links.yaml', schemas.linksSchema) ?? {},
    markets: optional('markets.yaml', schemas.marketsSchema),
    entries: optional('entries.yaml', schemas.entriesSchema) ?? {},
    words: inEachLocale((locale) => reader.yaml(`${folder}/${locale}.yaml`, schemas.wordsSchema) ?? NO_WORDS),
    changes: head.basedOn === undefined ? NO_CHANGES : (optional('changes.yaml', schemas.changesSchema) ?? NO_CHANGES),
  };
}

const NO_CHANGES = { entries: {}, markets: {} };
const NO_WORDS: EditionWords = { edition: { label: '', name: '' }, sources: {}, changes: NO_CHANGES, entries: {} };
