import { comparable } from '../../../domain/faq/comparable.ts';
import { type FaqVersion, OWN_ENTRY_ID } from '../../../domain/faq/editing/faqEdit.ts';
import { withVersions } from '../../../domain/faq/editing/withVersions.ts';
import type { Edition } from '../../../domain/faq/entry.ts';
import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import type { Texts } from '../../../domain/program.ts';
import { type EditionShelf, readEditionShelf } from './editionShelf.ts';
import { type EntryChange, withEntryLines, withoutMissingRelated } from './entryLines.ts';
import { withEntryWords, withoutChangesOf, withSources } from './entryWords.ts';
import { withoutQuestionsOf } from './questionLines.ts';
import { withoutTaken, withTopicLines } from './topicLines.ts';

/** What is exported, and from what. */
export interface FaqExport {
  /** The running edition, as its files say. */
  readonly files: Edition;
  /** All editions of the content. */
  readonly editionIds: readonly string[];
  readonly versions: readonly FaqVersion[];
  readonly ownSource: Texts;
  /** The text of a file of `content/`, by its path there; undefined where there is none. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/**
 * The published changes as files of `content/`, by their paths there: those that differ from what stands there, whole. Copied over `content/` they make an edition that
 * says and understands what the files and the changes do together. An entry is changed in the edition in which it stands; a deleted one goes from that and from those
 * which it builds on.
 */
export async function exportFiles(parts: FaqExport): Promise<Readonly<Record<string, string>>> {
  const changes = changesOf(parts);
  const shelf = await readEditionShelf(parts);
  const files: Record<string, string> = {};
  const put = async (path: string, change: (text: string) => string): Promise<void> => {
    const before = (await parts.read(path)) ?? '';
    const after = change(before);
    if (after.trim() !== before.trim()) files[path] = after;
  };
  for (const edition of parts.editionIds) await putEdition(edition, { changes, shelf, put });
  for (const locale of LOCALES) {
    for (const change of changes) await putTopics(locale, change, { shelf, put });
    const gone = new Set(changes.filter(({ id, entry }) => !entry && !shelf.isElsewhere(id)).map(({ id }) => id));
    await put(`questions/${locale}.jsonl`, (text) => withoutQuestionsOf(text, gone));
    const taken = takenWords(changes, locale);
    if (taken.size > 0)
      await put(`utterances/${locale}/out-of-scope.txt`, (text) =>
        withoutTaken(text, (line) => taken.has(comparable(line))),
      );
  }
  return files;
}

interface Writing {
  readonly shelf: EditionShelf;
  readonly put: (path: string, change: (text: string) => string) => Promise<void>;
}

async function putEdition(
  edition: string,
  { changes, shelf, put }: Writing & { readonly changes: readonly EntryChange[] },
): Promise<void> {
  const own = changes.filter(({ id, entry }) => (entry ? shelf.homeOf(id) === edition : shelf.isRunning(edition)));
  const gone = new Set(changes.filter(({ entry }) => !entry).map(({ id }) => id));
  const isThere = (id: string): boolean => !gone.has(id) || shelf.stillHas(edition, id);
  const folder = `editions/${edition}`;
  await put(`${folder}/entries.yaml`, (text) => withoutMissingRelated(withEntryLines(text, own), isThere));
  await put(`${folder}/sources.yaml`, (text) => withSources(text, own));
  await put(`${folder}/changes.yaml`, (text) => withoutChangesOf(text, ['entries'], isThere));
  for (const locale of LOCALES)
    await put(`${folder}/${locale}.yaml`, (text) =>
      withoutChangesOf(withEntryWords(text, own, locale), ['changes', 'entries'], isThere),
    );
}

/** What people type for an entry, in a language in which that was touched; of a deleted one nothing stays, unless another edition has it. */
async function putTopics(locale: Locale, { id, edit }: EntryChange, { shelf, put }: Writing): Promise<void> {
  const path = `utterances/${locale}/topics/${id}.txt`;
  const variants = edit ? (edit.variants[locale] ?? []).map((text) => text.trim()) : [];
  if (variants.length > 0 || (!edit && !shelf.isElsewhere(id)))
    await put(path, (text) => (text === '' && variants.length === 0 ? text : withTopicLines(text, variants)));
}

/** What became of each entry that was ever changed, by their ids. */
function changesOf({ files, versions, ownSource }: FaqExport): readonly EntryChange[] {
  const { edition } = withVersions(files, versions, ownSource);
  const all = versions.map(({ entryId: id, edit }) => {
    const entry = edition.entries.get(id);
    const source = entry && !files.sources[entry.source] ? edition.sources[entry.source] : undefined;
    return { id, edit, entry, source, inFiles: OWN_ENTRY_ID.test(id) ? undefined : files.entries.get(id)?.text };
  });
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is answered now, and stands among what is out of scope no more. */
function takenWords(changes: readonly EntryChange[], locale: Locale): ReadonlySet<string> {
  const texts = changes.flatMap(({ edit }) => [edit?.texts[locale]?.question ?? '', ...(edit?.variants[locale] ?? [])]);
  return new Set(texts.map(comparable).filter((words) => words !== ''));
}
