import type { Edition, Entry } from '../../domain/faq/entry.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import type { LaterChange, Source, Texts } from '../../domain/program.ts';
import type { EditionWords, RawEdition } from './rawContent.ts';

/** The editions by id, each with what it inherits and with what later editions changed. Bases come before what builds on them. */
export function buildEditions(raw: readonly RawEdition[]): ReadonlyMap<string, Edition> {
  const built = new Map<string, Edition>();
  for (const edition of basesFirst(raw)) built.set(edition.head.id, buildEdition(edition, raw, built));
  return built;
}

/** Editions in an order in which each comes after the one it builds on; one whose base is unknown is left out. */
function basesFirst(raw: readonly RawEdition[]): RawEdition[] {
  const ordered: RawEdition[] = [];
  const isReady = ({ head }: RawEdition): boolean =>
    head.basedOn === undefined || ordered.some((done) => done.head.id === head.basedOn);
  for (let round = 0; round < raw.length; round += 1)
    ordered.push(...raw.filter((edition) => !ordered.includes(edition) && isReady(edition)));
  return ordered;
}

function buildEdition(raw: RawEdition, all: readonly RawEdition[], built: ReadonlyMap<string, Edition>): Edition {
  const { head } = raw;
  const base = head.basedOn === undefined ? undefined : built.get(head.basedOn);
  const later = all.find((edition) => edition.head.basedOn === head.id);
  return {
    edition: head.id,
    label: textsOf(raw, (words) => words.edition.label),
    name: textsOf(raw, (words) => words.edition.name),
    shortName: head.shortName,
    date: head.date,
    signUpLink: head.signUpLink,
    sources: { ...(later === undefined ? {} : sourcesOf(later)), ...base?.sources, ...sourcesOf(raw) },
    links: { ...base?.links, ...mapValues(raw.links, (link, id) => ({ ...link, id })) },
    exceptions:
      raw.markets === undefined
        ? (base?.exceptions ?? {})
        : mapValues(raw.markets, (exception, market) => ({ ...exception, market })),
    changedMarkets: later === undefined ? {} : changesOf(later, 'markets'),
    entries: new Map([...(base?.entries ?? []), ...ownEntries(raw, later)]),
  };
}

/** Entries in the words of every language. A missing translation is told by the checks, unless the entry lends it from another language. */
function ownEntries(raw: RawEdition, later: RawEdition | undefined): [string, Entry][] {
  const changes: Record<string, LaterChange> = later === undefined ? {} : changesOf(later, 'entries');
  return Object.entries(raw.entries).map(([id, { writtenIn: lender, edited, ...entry }]) => {
    const wordsIn = (locale: Locale) => raw.words[locale].entries[id];
    const borrowed = lender === undefined ? [] : LOCALES.filter((locale) => wordsIn(locale) === undefined);
    const text = inEachLocale(
      (locale) => wordsIn(locale) ?? (lender && wordsIn(lender)) ?? { question: '', answer: '' },
    );
    return [
      id,
      {
        ...{ ...entry, id, text },
        ...(lender && borrowed.length > 0 ? { writtenIn: lentBy(lender, borrowed) } : {}),
        ...(edited === undefined ? {} : { edited }),
        ...(changes[id] === undefined ? {} : { changedLater: changes[id] }),
      },
    ];
  });
}

const lentBy = (lender: Locale, borrowed: readonly Locale[]): NonNullable<Entry['writtenIn']> =>
  Object.fromEntries(borrowed.map((locale) => [locale, lender]));

function sourcesOf(raw: RawEdition): Record<string, Source> {
  return mapValues(raw.sources, ({ title, ...source }, id) => ({
    ...source,
    id,
    title: textsOf(raw, (words) => title ?? words.sources[id]),
  }));
}

/** What a later edition changed in entries or markets, with its words. */
function changesOf(later: RawEdition, kind: 'entries' | 'markets'): Record<string, LaterChange & MarketEntry> {
  const changes: Readonly<Record<string, RawEdition['changes']['markets'][string]>> = later.changes[kind];
  return mapValues(changes, (change, id) => ({ ...change, text: textsOf(later, (words) => words.changes[kind][id]) }));
}

/** The entry that tells the change of a market. */
type MarketEntry = Pick<RawEdition['changes']['markets'][string], 'entry'>;

/** A text in every language; an empty one where it is missing, which the checks tell. */
const textsOf = (raw: RawEdition, textIn: (words: EditionWords) => string | undefined): Texts =>
  inEachLocale((locale) => textIn(raw.words[locale]) ?? '');

function mapValues<T, U>(things: Readonly<Record<string, T>>, change: (thing: T, id: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, change(thing, id)]));
}
