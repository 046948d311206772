import { z } from 'zod';
import { inEachLocale } from './inEachLocale.ts';

/** Shapes of the content's files. Words about them for editors: `content/README.md`. */

const id = z.string().regex(/^[\w-]+(\/[\w-]+)*$/, 'an id has letters, digits, hyphens and slashes');
const line = z.string().trim().min(1, 'must not be empty');
const date = z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'a date is written 2020-08-28, 2022-03 or 2022');
const url = z.url({ protocol: /^https$/, error: 'must be an https address' });
const market = z.string().regex(/^[A-Z]{2}$/, 'a market is a code of two capitals (ISO 3166-1)');
const lines = inEachLocale(() => line);
const texts = z.strictObject(lines);
/** One text for every language, or one for each. */
const title = z.union([line.transform((text) => inEachLocale(() => text)), texts]);
const change = z.strictObject({ date, source: id, ...lines });

export const editionSchema = z.strictObject({
  id,
  date,
  label: texts,
  name: texts,
  shortName: line,
  signUpLink: id,
  basedOn: id.optional(),
});

export const sourcesSchema = z.record(id, z.strictObject({ title, url, date }));

export const linksSchema = z.record(
  id,
  z.strictObject({ url, state: z.enum(['current', 'unverified', 'replaced', 'dead']), replacedBy: id.optional() }),
);

export const marketsSchema = z.record(
  market,
  z.strictObject({
    offer: z.enum(['none', 'one-year-subscription', 'personal-only']),
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
  }),
);

export const wordsSchema = z.record(id, z.strictObject({ question: line, answer: line }));

export const changesSchema = z.strictObject({
  entries: z.record(id, change).default({}),
  markets: z.record(market, change.extend({ entry: id.optional() })).default({}),
});

const names = z.array(line).default([]);

export const placesSchema = z.record(market, z.strictObject({ names, demonyms: names, cities: names }));

/** Nested keys over texts; numbers and lists are not texts. */
export const stringsSchema: z.ZodType<StringTree> = z.lazy(() => z.record(z.string(), z.union([line, stringsSchema])));
export interface StringTree {
  readonly [key: string]: string | StringTree;
}
