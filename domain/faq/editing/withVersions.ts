import { inEachLocale } from '../../people/inEachLocale.ts';
import { LOCALES, type Locale } from '../../people/locale.ts';
import type { Source, Texts } from '../../program.ts';
import type { Edition, Entry, EntryText } from '../entry.ts';
import { type FaqEdit, type FaqVersion, OWN_ENTRY_ID } from './faqEdit.ts';

/** What people type for each entry that was changed, in the languages that were touched; it stands in place of the edition's examples. */
export type EditedVariants = ReadonlyMap<string, Readonly<Partial<Record<Locale, readonly string[]>>>>;

/** The edition with what people of the organization changed. */
export interface EditedFaq {
  readonly edition: Edition;
  readonly variants: EditedVariants;
}

/**
 * Lays published versions over an edition; of each entry the one with the highest number holds, whatever their order. `ownSource` is what is named
 * as the source of entries that the organization wrote itself.
 */
export function withVersions(edition: Edition, versions: readonly FaqVersion[], ownSource: Texts): EditedFaq {
  const newest = newestOfEach(versions);
  const entries = new Map(edition.entries);
  const sources: Record<string, Source> = { ...edition.sources };
  for (const version of newest) {
    const entry = entryOf(version, edition.entries.get(version.entryId));
    if (entry) entries.set(version.entryId, entry);
    else entries.delete(version.entryId);
    if (entry && isOwn(version)) sources[entry.source] = ownSourceOf(version, ownSource);
  }
  return { edition: { ...edition, sources, entries: relatedAsTheyAre(entries) }, variants: variantsOf(newest) };
}

/** In the order of the entries' ids, so that it does not matter which was changed last. */
function newestOfEach(versions: readonly FaqVersion[]): readonly FaqVersion[] {
  const newest = new Map<string, FaqVersion>();
  for (const version of versions) {
    const isNewer = version.number > (newest.get(version.entryId)?.number ?? 0);
    if (version.state === 'published' && isNewer) newest.set(version.entryId, version);
  }
  return [...newest.values()].sort((a, b) => (a.entryId < b.entryId ? -1 : 1));
}

function entryOf(version: FaqVersion, own: Entry | undefined): Entry | undefined {
  if (!version.edit) return undefined;
  if (isOwn(version)) return ownEntry(version, version.edit);
  return own && editedEntry(own, version.edit, dayOf(version));
}

const isOwn = ({ entryId }: FaqVersion): boolean => OWN_ENTRY_ID.test(entryId);

/** An entry of the organization, in every language: where it has no text, that of the language in which it was written. */
function ownEntry(version: FaqVersion, { audience, related, enroll, texts, writtenIn: first }: FaqEdit): Entry {
  const borrowed = LOCALES.filter((locale) => texts[locale] === undefined);
  const source = ownSourceId(version);
  return {
    ...{ id: version.entryId, audience, related, enroll, source, facts: [`O:${source}`] },
    text: inEachLocale((locale) => texts[locale] ?? texts[first] ?? NO_TEXT),
    ...(borrowed.length > 0 ? { writtenIn: Object.fromEntries(borrowed.map((locale) => [locale, first])) } : {}),
  };
}

const NO_TEXT: EntryText = { question: '', answer: '' };

/** An entry of the edition with other words: it keeps its source, and says of which languages the words were changed. */
function editedEntry(own: Entry, { audience, related, enroll, texts }: FaqEdit, day: string): Entry {
  const changed = LOCALES.filter((locale) => isAnother(texts[locale], own.text[locale]));
  const edited = { ...own.edited, ...Object.fromEntries(changed.map((locale) => [locale, day])) };
  return {
    ...{ ...own, audience, related, enroll },
    text: inEachLocale((locale) => texts[locale] ?? own.text[locale]),
    ...(Object.keys(edited).length > 0 ? { edited } : {}),
  };
}

const isAnother = (text: EntryText | undefined, own: EntryText): boolean =>
  text !== undefined && (text.question.trim() !== own.question.trim() || text.answer.trim() !== own.answer.trim());

/** One source a day: entries of the same day share it. */
const ownSourceId = (version: FaqVersion): string => `experts-${dayOf(version)}`;

function ownSourceOf(version: FaqVersion, title: Texts): Source {
  return { id: ownSourceId(version), title, url: '', date: dayOf(version) };
}

/** The day on which a version was published, in UTC. */
function dayOf({ at, decidedAt = at }: FaqVersion): string {
  return decidedAt.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** What is related to an entry, without what does not exist any more. */
function relatedAsTheyAre(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  const isThere = (id: string): boolean => entries.has(id);
  return new Map(
    Array.from(entries, ([id, entry]) => {
      const related = entry.related.every(isThere) ? entry.related : entry.related.filter(isThere);
      return [id, related === entry.related ? entry : { ...entry, related }];
    }),
  );
}

function variantsOf(newest: readonly FaqVersion[]): EditedVariants {
  return new Map(newest.flatMap(({ entryId, edit }) => (edit ? [[entryId, edit.variants] as const] : [])));
}
