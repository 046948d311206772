import type { Edition, Entry } from '../../domain/faq/entry.ts';
import type { LaterChange } from '../../domain/program.ts';
import { inEachLocale } from './inEachLocale.ts';
import type { RawEdition } from './rawContent.ts';

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
    label: head.label,
    name: head.name,
    shortName: head.shortName,
    date: head.date,
    signUpLink: head.signUpLink,
    sources: { ...withIds(later?.sources ?? {}), ...base?.sources, ...withIds(raw.sources) },
    links: { ...base?.links, ...withIds(raw.links) },
    exceptions: raw.markets === undefined ? (base?.exceptions ?? {}) : withMarkets(raw.markets),
    changedMarkets: later === undefined ? {} : changesOfMarkets(later.changes.markets),
    entries: new Map([...(base?.entries ?? []), ...ownEntries(raw, later)]),
  };
}

/** Entries that have words in every language. A missing translation is told by the checks. */
function ownEntries(raw: RawEdition, later: RawEdition | undefined): [string, Entry][] {
  const changed = later === undefined ? {} : laterChanges(later.changes.entries);
  return Object.entries(raw.entries).map(([id, entry]) => {
    const text = inEachLocale((locale) => raw.words[locale][id] ?? { question: '', answer: '' });
    const changedLater = changed[id];
    return [id, { ...entry, id, text, ...(changedLater === undefined ? {} : { changedLater }) }];
  });
}

function changesOfMarkets(changes: RawEdition['changes']['markets']): Edition['changedMarkets'] {
  const told = laterChanges(
    Object.fromEntries(Object.entries(changes).map(([market, { entry: _, ...change }]) => [market, change])),
  );
  return Object.fromEntries(
    Object.entries(told).map(([market, change]) => [market, { ...change, entry: changes[market]?.entry }]),
  );
}

function laterChanges(changes: RawEdition['changes']['entries']): Record<string, LaterChange> {
  const toChange = ({ date, source, ...text }: (typeof changes)[string]): LaterChange => ({ date, source, text });
  return Object.fromEntries(Object.entries(changes).map(([id, change]) => [id, toChange(change)]));
}

function withIds<T>(things: Readonly<Record<string, T>>): Record<string, T & { readonly id: string }> {
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, { ...thing, id }]));
}

function withMarkets<T>(things: Readonly<Record<string, T>>): Record<string, T & { readonly market: string }> {
  return Object.fromEntries(Object.entries(things).map(([market, thing]) => [market, { ...thing, market }]));
}
