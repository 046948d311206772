import { zipSync } from 'fflate';
import { parse } from 'yaml';
import { withVersions } from '../../domain/faq/editing/withVersions.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import { type EntryChange, withEntryLines } from './faqExportEntries.ts';
import { withTopicLines } from './faqExportTopics.ts';
import { withEntryWords, withSources } from './faqExportWords.ts';
import type { FaqParts } from './faqParts.ts';

/** A zip has no room for a moment before; always the same one, so that the same changes are the same bytes. */
const NO_MOMENT = '1980-01-02T00:00:00Z';

/**
 * The published changes as files of `content/`, in a zip that is to be unpacked there: what differs then is what was changed. Files that no change
 * touches are not in it. Texts that are missing in a language stay missing, and `npm run check:content` names them.
 */
export async function faqExport(parts: FaqParts): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const files = await changedFiles(parts);
  const entries = [...files].map(([path, text]) => [path, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_MOMENT });
}

async function changedFiles(parts: FaqParts): Promise<ReadonlyMap<string, string>> {
  const changed = new Map<string, string>();
  const put = async (path: string, change: (text: string) => string): Promise<void> => {
    const before = (await parts.contentFile(path)) ?? '';
    const after = change(before);
    if (after !== before) changed.set(path, after);
  };
  const changes = await changesOf(parts);
  for (const edition of await editionsOf(parts)) {
    // What is inherited is changed where it runs, but goes where it stands.
    const own = edition === parts.files.edition ? changes : changes.filter(({ edit }) => !edit);
    await put(`editions/${edition}/entries.yaml`, (text) => withEntryLines(text, own));
    await put(`editions/${edition}/sources.yaml`, (text) => withSources(text, own));
    for (const locale of LOCALES)
      await put(`editions/${edition}/${locale}.yaml`, (text) => withEntryWords(text, own, locale));
  }
  for (const { id, edit } of changes) {
    for (const locale of LOCALES) {
      const variants = edit ? edit.variants[locale] : [];
      if (variants) await put(`utterances/${locale}/topics/${id}.txt`, (text) => withTopicLines(text, variants));
    }
  }
  return changed;
}

/** What became of each entry that was ever changed. */
async function changesOf({ store, files, ownSource }: FaqParts): Promise<readonly EntryChange[]> {
  const published = await store.published(files.edition);
  const { edition } = withVersions(files, published, ownSource);
  return published.map(({ entryId: id, edit }) => {
    const entry = edition.entries.get(id);
    const source = entry && !files.sources[entry.source] ? edition.sources[entry.source] : undefined;
    return { id, edit, entry, source, inFiles: files.entries.get(id)?.text };
  });
}

/** The edition that runs, and those that it builds on. */
async function editionsOf({ files, contentFile }: FaqParts): Promise<readonly string[]> {
  const found: string[] = [];
  let next: string | undefined = files.edition;
  while (next !== undefined && !found.includes(next)) {
    found.push(next);
    const head = parse((await contentFile(`editions/${next}/edition.yaml`)) ?? '') as { basedOn?: string } | null;
    next = head?.basedOn;
  }
  return found;
}
