import type { FaqStore } from '../../domain/faq/editing/faqStore.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { Locale } from '../../domain/people/locale.ts';

/** Where titles are found: among what can be answered now, and among what was before. */
export interface TitleSources {
  readonly edition: Edition;
  readonly faq: Pick<FaqStore, 'history'>;
}

/** Entries by their titles in a language: one that was deleted since by its last one, one that nobody knows any more by its id. */
export async function lastTitles(
  ids: Iterable<string>,
  language: Locale,
  { edition, faq }: TitleSources,
): Promise<(id: string) => string> {
  const titles = new Map<string, string>();
  for (const id of new Set(ids)) {
    const title = edition.entries.get(id)?.text[language].question ?? (await lastTitle(id));
    if (title !== undefined) titles.set(id, title);
  }
  return (id) => titles.get(id) ?? id;

  async function lastTitle(id: string): Promise<string | undefined> {
    const versions = await faq.history(edition.edition, id);
    const edit = versions.find((version) => version.edit && version.state === 'published')?.edit;
    return (edit?.texts[language] ?? edit?.texts[edit.writtenIn])?.question;
  }
}
