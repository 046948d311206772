import { parse } from 'yaml';
import { z } from 'zod';
import type { FaqExport } from './exportFiles.ts';

/** Which edition has which entries in its own files. */
export interface EditionShelf {
  /** The edition in whose files an entry of the running one stands, or has to. */
  homeOf(entryId: string): string;
  /** Whether an edition is the running one, or one that it builds on. */
  isRunning(edition: string): boolean;
  /** Whether an edition has an entry, though it was deleted from the running one and those that this builds on. */
  stillHas(edition: string, entryId: string): boolean;
  /** Whether any edition has an entry still that was deleted so. */
  isElsewhere(entryId: string): boolean;
}

const HEAD = z.object({ basedOn: z.string().optional() });
const ENTRIES = z.record(z.string(), z.unknown());

/** Reads which entries the files of each edition have. */
export async function readEditionShelf({ files, editionIds, read }: FaqExport): Promise<EditionShelf> {
  const bases = new Map<string, string>();
  const entries = new Map<string, ReadonlySet<string>>();
  for (const id of editionIds) {
    const { basedOn } = HEAD.parse(parse((await read(`editions/${id}/edition.yaml`)) ?? '{}'));
    if (basedOn !== undefined) bases.set(id, basedOn);
    const own = ENTRIES.parse(parse((await read(`editions/${id}/entries.yaml`)) ?? '') ?? {});
    entries.set(id, new Set(Object.keys(own)));
  }
  const chainOf = (id: string): string[] => {
    const base = bases.get(id);
    return base === undefined ? [id] : [id, ...chainOf(base)];
  };
  const running = chainOf(files.edition);
  const hasOwn = (edition: string, entryId: string): boolean => entries.get(edition)?.has(entryId) === true;
  const stillHas = (edition: string, entryId: string): boolean =>
    chainOf(edition).some((id) => !running.includes(id) && hasOwn(id, entryId));
  return {
    homeOf: (entryId) => running.find((id) => hasOwn(id, entryId)) ?? files.edition,
    isRunning: (edition) => running.includes(edition),
    stillHas,
    isElsewhere: (entryId) => editionIds.some((id) => stillHas(id, entryId)),
  };
}
