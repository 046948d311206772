import type { FaqStore } from '../../domain/faq/editing/faqStore.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { Locale } from '../../domain/people/locale.ts';

/** What the FAQ was: every published version, and what the edition's files say. */
export interface PastFaq extends Pick<FaqStore, 'history'> {
  readonly files: Pick<Edition, 'entries'>;
}

/** Where titles are found: among what can be answered now, and among what was before. */
export interface TitleSources {
  readonly edition: Edition;
  readonly past: PastFaq;
}

/** Entries by their titles in a language: one that was deleted since by its last one, one that nobody knows any more by its id. */
export async function lastTitles(
  ids: Iterable<string>,
  language: Locale,
  { edition, past }: TitleSources,
): Promise<(id: string) => string> {
  const titles = new Map<string, string>();
  for (const id of new Set(ids)) {
    const title = titleIn(edition, id) ?? (await lastTitle(id)) ?? titleIn(past.files, id);
    if (title !== undefined) titles.set(id, title);
  }
  return (id) => titles.get(id) ?? id;

  function titleIn({ entries }: Pick<Edition, 'entries'>, id: string): string | undefined {
    return entries.get(id)?.text[language].question;
  }

  async function lastTitle(id: string): Promise<string | undefined> {
    const versions = await past.history(edition.edition, id);
    const edit = versions.find((version) => version.edit && version.state === 'published')?.edit;
    return (edit?.texts[language] ?? edit?.texts[edit.writtenIn])?.question;
  }
}
