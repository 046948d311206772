import type { FaqEdit } from '../../../domain/faq/editing/faqEdit.ts';
import type { Entry } from '../../../domain/faq/entry.ts';
import type { Source } from '../../../domain/program.ts';

/** What became of an entry. */
export interface EntryChange {
  readonly id: string;
  /** Undefined, like `entry`, where it was deleted. */
  readonly edit: FaqEdit | undefined;
  readonly entry: Entry | undefined;
  /** Its source, where the files have no such one. */
  readonly source: Source | undefined;
  /** Its words in the edition's files; undefined where the organization added it, for it may be lent the words of a language there. */
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

function entryLine({ audience, facts, source, related, enroll, writtenIn = {}, edited = {} }: Entry): string {
  const [lender] = Object.values(writtenIn);
  const days = Object.entries(edited).map(([locale, day]) => `${locale}: ${day}`);
  const fields = [
    ...[`audience: ${audience}`, `facts: ${list(facts)}`, `source: ${source}`],
    ...[`related: ${list(related)}`, `enroll: ${enroll}`],
    ...(lender ? [`writtenIn: ${lender}`] : []),
    ...(days.length > 0 ? [`edited: { ${days.join(', ')} }`] : []),
  ];
  return `{ ${fields.join(', ')} }`;
}

/** The same lines, in which nothing is related to an entry that is not there. */
export function withoutMissingRelated(text: string, isThere: (entryId: string) => boolean): string {
  return text.replace(/(related: \[)([^\]]*)\]/g, (_, before: string, names: string) => {
    const all = names.split(',').map((name) => name.trim());
    return `${before}${all.filter((name) => name !== '' && isThere(name)).join(', ')}]`;
  });
}

/** What has a colon in it is quoted, as the files have it. */
const list = (names: readonly string[]): string =>
  `[${names.map((name) => (name.includes(':') ? JSON.stringify(name) : name)).join(', ')}]`;
