import { zipSync } from 'fflate';
import { exportFiles } from '../../store/faq/export/exportFiles.ts';
import type { FaqParts } from './faqParts.ts';

/** A zip has no room for a moment before; always the same one, so that the same changes are the same bytes. */
const NO_MOMENT = '1980-01-02T00:00:00Z';

/** The published changes as files of `content/`, in a zip that is to be unpacked there: what differs then is what was changed. */
export async function faqExport({ files, editionIds, store, ownSource, contentFile }: FaqParts): Promise<Uint8Array> {
  const versions = await store.published(files.edition);
  const changed = await exportFiles({ files, editionIds, versions, ownSource, read: contentFile });
  const encoder = new TextEncoder();
  const entries = Object.entries(changed).map(([path, text]) => [path, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_MOMENT });
}
