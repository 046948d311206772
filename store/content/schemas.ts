import { z } from 'zod';
import { LOCALES } from '../../domain/people/locale.ts';

/** Shapes of the content's files. Words about them for editors: `content/README.md`. */

const id = z.string().regex(/^[\w-]+(\/[\w-]+)*$/, 'an id has letters, digits, hyphens and slashes');
const line = z.string().trim().min(1, 'must not be empty');
const date = z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'a date is written 2020-08-28, 2022-03 or 2022');
const url = z.url({ protocol: /^https$/, error: 'must be an https address' });
const market = z.string().regex(/^[A-Z]{2}$/, 'a market is a code of two capitals (ISO 3166-1)');
const change = z.strictObject({ date, source: id });

export const editionSchema = z.strictObject({
  id,
  date,
  shortName: line,
  signUpLink: id,
  basedOn: id.optional(),
});

/** A title that stands here is the same in every language; the others stand with the words of each language. */
export const sourcesSchema = z.record(
  id,
  z.strictObject({ title: line.optional(), url: url.or(z.literal('')).default(''), date }),
);

export const linksSchema = z.record(
  id,
  z.strictObject({ url, state: z.enum(['current', 'unverified', 'replaced', 'dead']), replacedBy: id.optional() }),
);

export const marketsSchema = z.record(
  market,
  z.strictObject({
    offer: z.enum(['general', 'none', 'one-year-subscription', 'personal-only']),
    store: id.optional(),
    entry: id.optional(),
    facts: z.array(line),
  }),
);

export const entriesSchema = z.record(
  id,
  z.strictObject({
    audience: z.enum(['employee', 'administrator']),
    facts: z.array(line),
    source: id,
    related: z.array(id).max(2, 'at most two related entries have room on a card'),
    enroll: z.boolean(),
    /** Of an entry that the organization wrote: the language whose text stands in place of those that are missing. */
    writtenIn: z.enum(LOCALES).optional(),
    /** The days on which the organization changed the words of a language. */
    edited: z.partialRecord(z.enum(LOCALES), date).optional(),
  }),
);

/** All words of an edition in one language. */
export const wordsSchema = z.strictObject({
  edition: z.strictObject({ label: line, name: line }),
  sources: z.record(id, line).default({}),
  changes: z
    .strictObject({ entries: z.record(id, line).default({}), markets: z.record(market, line).default({}) })
    .default({ entries: {}, markets: {} }),
  entries: z.record(id, z.strictObject({ question: line, answer: line })).default({}),
});

export const changesSchema = z.strictObject({
  entries: z.record(id, change).default({}),
  markets: z.record(market, change.extend({ entry: id.optional() })).default({}),
});

const names = z.array(line).default([]);

export const placesSchema = z.record(market, z.strictObject({ names, demonyms: names, cities: names }));

/** A line of the questions by which understanding is tried. */
export const questionSchema = z.strictObject({ text: line, label: line, locale: z.enum(LOCALES) });

/** A wording to avoid keeps its spaces: ` tu ` is the word alone. */
const wording = z.string().refine((text) => text.trim() !== '', 'must not be empty');

export const glossarySchema = z.record(
  line,
  z.strictObject({ use: line, avoid: z.array(wording).default([]), note: line.optional() }),
);

/** What a button of a promotion does: enroll, ask (one's own question, or the entry named behind the slash), or open a link. */
const buttonKey = z
  .string()
  .regex(/^(enroll|ask|(ask|link)\/[\w-]+(\/[\w-]+)*)$/, 'a button is enroll, ask, ask/ENTRY or link/LINK');

export const promotionsSchema = z.record(
  id,
  z.strictObject({ title: line, body: line, buttons: z.record(buttonKey, line).default({}) }),
);

/** Nested keys over texts; numbers and lists are not texts. */
export const stringsSchema: z.ZodType<StringTree> = z.lazy(() => z.record(z.string(), z.union([line, stringsSchema])));
export interface StringTree {
  readonly [key: string]: string | StringTree;
}
