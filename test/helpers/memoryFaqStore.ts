import type { AuditEntry } from '../../domain/console/audit.ts';
import type { FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import type { FaqStore } from '../../domain/faq/editing/faqStore.ts';

/** The changes of the FAQ in memory, and what was audited of them. */
export interface MemoryFaqStore extends FaqStore {
  readonly audited: AuditEntry[];
}

/** A store for tests of the rules; the database's own is proven elsewhere. */
export function memoryFaqStore(): MemoryFaqStore {
  const versions: FaqVersion[] = [];
  const audited: AuditEntry[] = [];
  const of = (edition: string) => versions.filter((version) => version.edition === edition);
  const published = (edition: string) => {
    const newest = new Map<string, FaqVersion>();
    for (const version of of(edition)) if (version.state === 'published') newest.set(version.entryId, version);
    return [...newest.values()];
  };
  const isNewest = ({ edition, entryId, base }: Pick<FaqVersion, 'edition' | 'entryId' | 'base'>) =>
    (published(edition).find((version) => version.entryId === entryId)?.number ?? 0) === base;
  const revisionOf = (edition: string): number => of(edition).filter(({ state }) => state === 'published').length;
  const isLate = ({ edition, state }: Pick<FaqVersion, 'edition' | 'state'>, checked: number | undefined) =>
    state === 'published' && checked !== undefined && checked !== revisionOf(edition);
  return {
    audited,
    revision: async (edition) => revisionOf(edition),
    published: async (edition) => published(edition),
    history: async (edition, entryId) =>
      of(edition)
        .filter((version) => version.entryId === entryId)
        .reverse(),
    proposed: async (edition) => of(edition).filter(({ state }) => state === 'proposed'),
    byNumber: async (number) => versions[number - 1],
    add: async (version, entry, revision) => {
      if (!isNewest(version) || isLate(version, revision)) return 'conflict';
      const kept = { ...version, number: versions.length + 1 };
      versions.push(kept);
      audited.push(entry);
      return kept;
    },
    decide: async ({ number, state, by, revision }, entry) => {
      const version = versions[number - 1];
      if (version?.state !== 'proposed' || (state === 'published' && !isNewest(version))) return 'conflict';
      if (isLate({ ...version, state }, revision)) return 'conflict';
      const decided = { ...version, state, decidedBy: by, decidedAt: entry.at };
      versions[number - 1] = decided;
      audited.push(entry);
      return decided;
    },
  };
}
