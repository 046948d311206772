import type { Role } from '../../domain/console/roles.ts';
import type { FaqEdit, FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import type { Entry } from '../../domain/faq/entry.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { lastTitles } from '../faq/lastTitles.ts';
import type { FaqEntriesAnswer, FaqEntryAnswer, FaqEntrySummary, FaqVersionAnswer } from './contract/faqAnswers.ts';
import type { FaqEditRequest } from './contract/faqRequests.ts';
import type { FaqParts } from './faqParts.ts';

/** Who reads the answer. */
export interface FaqReader {
  readonly personId: string;
  readonly roles: ReadonlySet<Role>;
}

/** All that can be answered now, and what waits for a second person. */
export async function entriesAnswer(reader: FaqReader, language: Locale, parts: FaqParts): Promise<FaqEntriesAnswer> {
  const { files, store, approvalRequired } = parts;
  const [published, proposed] = await Promise.all([store.published(files.edition), store.proposed(files.edition)]);
  const changed = new Map(published.map((version) => [version.entryId, version]));
  const added = published.filter(({ entryId }) => !files.entries.has(entryId));
  const deleted = added.filter(({ edit }) => !edit).map(({ entryId }) => entryId);
  const titleOf = await lastTitles(deleted, language, {
    edition: files,
    past: { files, history: (edition, id) => store.history(edition, id) },
  });
  return {
    entries: [
      ...[...files.entries.values()].map((entry) => summaryOf(entry, changed.get(entry.id), language)),
      ...added.map((version) => ownSummary(version, language, titleOf)),
    ],
    proposed: proposed.map((version) => versionAnswer(version, reader)),
    approvalRequired,
  };
}

/** What holds now of an entry; undefined where nobody ever wrote one of this id. */
export async function entryAnswer(entryId: string, parts: FaqParts): Promise<FaqEntryAnswer | undefined> {
  const published = await parts.store.published(parts.files.edition);
  const version = published.find((each) => each.entryId === entryId);
  const edition = editOfFiles(entryId, parts);
  if (!version && !edition) return undefined;
  const edit = version ? version.edit && whole(version.edit, edition) : edition;
  return { entryId, base: version?.number ?? 0, edit: asRequest(edit), edition: asRequest(edition) };
}

/** A version, as this person sees it now. */
export function versionAnswer(version: FaqVersion, { personId, roles }: FaqReader): FaqVersionAnswer {
  const { number, entryId, state, edit, base, author, at, decidedBy, decidedAt, restores } = version;
  return {
    ...{ number, entryId, state, edit: asRequest(edit), base, author, decidedBy, restores },
    ...{ at: at.toISOString(), decidedAt: decidedAt?.toISOString() },
    mayDecide: state === 'proposed' && author !== personId && roles.has('support-lead'),
  };
}

function summaryOf({ id, text }: Entry, version: FaqVersion | undefined, language: Locale): FaqEntrySummary {
  // A language that was not touched keeps the edition's text, so none is missing.
  const question = version?.edit?.texts[language]?.question ?? text[language].question;
  const origin = version === undefined ? 'edition' : version.edit ? 'edited' : 'deleted';
  return { id, question, origin, missing: [], changedAt: version?.at.toISOString() };
}

/** What was added here; what was deleted again is called by its last title. */
function ownSummary(
  { entryId, edit, at }: FaqVersion,
  language: Locale,
  titleOf: (entryId: string) => string,
): FaqEntrySummary {
  const changedAt = at.toISOString();
  if (!edit) return { id: entryId, question: titleOf(entryId), origin: 'deleted', missing: [], changedAt };
  const question = (edit.texts[language] ?? edit.texts[edit.writtenIn])?.question ?? '';
  const missing = LOCALES.filter((locale) => !edit.texts[locale]);
  return { id: entryId, question, origin: 'own', missing, changedAt };
}

/** An entry of the files, as an edit that changes nothing; undefined where they have none of this id. */
function editOfFiles(entryId: string, { files, variantsOf }: FaqParts): FaqEdit | undefined {
  const entry = files.entries.get(entryId);
  if (!entry) return undefined;
  const { audience, related, enroll, text } = entry;
  const texts = Object.fromEntries(
    LOCALES.map((locale) => [locale, { question: text[locale].question, answer: text[locale].answer.trim() }]),
  );
  return { audience, related, enroll, texts, variants: variantsOf(entryId), writtenIn: 'en' };
}

/** An edit with the edition's words in the languages that it leaves alone. */
function whole(edit: FaqEdit, edition: FaqEdit | undefined): FaqEdit {
  if (!edition) return edit;
  return {
    ...edit,
    texts: { ...edition.texts, ...edit.texts },
    variants: { ...edition.variants, ...edit.variants },
  };
}

/** The cast lets go of `readonly` only, of which JSON knows nothing. */
const asRequest = (edit: FaqEdit | undefined) => edit as FaqEditRequest | undefined;
