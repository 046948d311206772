import type { Edition } from '../../../domain/faq/entry.ts';
import type { Problem } from '../problem.ts';
import type { CheckedEdition } from './checkContent.ts';

/** The facts of the program's own page are numbered F1-F42; `L:`, `M:` and `O:` notes (Microsoft's later revisions, other documents, the organization) name the source that they stand in. */
const SEED_FACT = /^F([1-9]|[123]\d|4[0-2])$/;
const NOTE = /^[LMO]:(.+)$/;

/** What the organization's own experts said has no address. */
const OWN_SOURCE = 'experts-';

/** Statements that cannot be traced: no fact, a fact without a known source, a source that does not exist. */
export function sourceProblems({ raw, edition }: CheckedEdition): Problem[] {
  const entriesFile = `${raw.folder}/entries.yaml`;
  const ofEntries = Object.entries(raw.entries).flatMap(([id, entry]) => [
    ...factProblems(entriesFile, `${id}.facts`, entry.facts, edition),
    ...unknownSource(entriesFile, `${id}.source`, entry.source, edition),
  ]);
  const ofMarkets = Object.entries(raw.markets ?? {}).flatMap(([market, { facts }]) =>
    factProblems(`${raw.folder}/markets.yaml`, `${market}.facts`, facts, edition),
  );
  const ofChanges = (['entries', 'markets'] as const).flatMap((kind) =>
    Object.entries(raw.changes[kind]).flatMap(([id, change]) =>
      unknownSource(`${raw.folder}/changes.yaml`, `${kind}.${id}.source`, change.source, edition),
    ),
  );
  const withoutAddress = Object.entries(raw.sources)
    .filter(([id, { url }]) => url === '' && !id.startsWith(OWN_SOURCE))
    .map(([id]) => ({ file: `${raw.folder}/sources.yaml`, place: `${id}.url`, message: 'must be an https address' }));
  return [...ofEntries, ...ofMarkets, ...ofChanges, ...withoutAddress];
}

function unknownSource(file: string, place: string, source: string, edition: Edition): Problem[] {
  return edition.sources[source] === undefined ? [{ file, place, message: `there is no source "${source}"` }] : [];
}

function factProblems(file: string, place: string, facts: readonly string[], edition: Edition): Problem[] {
  if (facts.length === 0) return [{ file, place, message: 'a statement needs the fact that carries it' }];
  return facts.flatMap((fact) => {
    const source = NOTE.exec(fact)?.[1];
    if (source !== undefined) return unknownSource(file, place, source, edition);
    const message = `"${fact}" is neither a fact F1-F42 nor a note L:<source>, M:<source> or O:<source>`;
    return SEED_FACT.test(fact) ? [] : [{ file, place, message }];
  });
}
