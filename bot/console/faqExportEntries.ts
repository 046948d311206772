import type { FaqEdit } from '../../domain/faq/editing/faqEdit.ts';
import type { Entry } from '../../domain/faq/entry.ts';
import type { Source } from '../../domain/program.ts';

/** What became of an entry. */
export interface EntryChange {
  readonly id: string;
  /** Undefined, like `entry`, where it was deleted. */
  readonly edit: FaqEdit | undefined;
  readonly entry: Entry | undefined;
  /** Its source, where the files have no such one. */
  readonly source: Source | undefined;
  /** Its words in the files; undefined where it was added here. */
  readonly inFiles: Entry['text'] | undefined;
}

/** An edition's `entries.yaml`, which has a line for each entry, with the lines of the changed ones replaced, added or taken out. */
export function withEntryLines(text: string, changes: readonly EntryChange[]): string {
  const lines = text.replace(/\n$/, '').split('\n');
  for (const { id, entry } of changes) {
    const at = lines.findIndex((written) => written.startsWith(`${id}: {`));
    const next = entry ? [`${id}: ${entryLine(entry)}`] : [];
    if (at >= 0) lines.splice(at, 1, ...next);
    else lines.push(...next);
  }
  return `${lines.join('\n')}\n`;
}

function entryLine({ audience, facts, source, related, enroll }: Entry): string {
  return `{ audience: ${audience}, facts: ${list(facts)}, source: ${source}, related: ${list(related)}, enroll: ${enroll} }`;
}

/** What has a colon in it is quoted, as the files have it. */
const list = (names: readonly string[]): string =>
  `[${names.map((name) => (name.includes(':') ? JSON.stringify(name) : name)).join(', ')}]`;
