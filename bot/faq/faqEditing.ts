import type { Logger } from 'pino';
import type { AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import type { Clock } from '../../domain/clock.ts';
import type { RoleStore } from '../../domain/console/roles.ts';
import { alteredLanguages } from '../../domain/faq/editing/alteredLanguages.ts';
import { createEditableUnderstanding } from '../../domain/faq/editing/editableUnderstanding.ts';
import { variantsByLabel } from '../../domain/faq/editing/editedUtterances.ts';
import { createFaqCheck } from '../../domain/faq/editing/faqCheck.ts';
import type { TriedChange } from '../../domain/faq/editing/faqCheckParts.ts';
import type { FaqEdit, FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import type { FaqLearner } from '../../domain/faq/editing/faqLearner.ts';
import { FaqService } from '../../domain/faq/editing/faqService.ts';
import type { FaqStore } from '../../domain/faq/editing/faqStore.ts';
import { withVersions } from '../../domain/faq/editing/withVersions.ts';
import type { Edition, Entry } from '../../domain/faq/entry.ts';
import type { Remember } from '../../domain/faq/remember.ts';
import type { QuestionStore } from '../../domain/insights/event.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import type { SupportSettings } from '../../domain/support/supportSettings.ts';
import type { Content } from '../../store/content/content.ts';
import { askInSlices } from './askInSlices.ts';
import { LiveFaq } from './liveFaq.ts';
import { createStandingFaq } from './standingFaq.ts';

/** So many of the newest unanswered questions a change is tried by. */
const UNANSWERED = 500;

/** What editing the FAQ is made from. */
export interface FaqEditingParts {
  readonly content: Content;
  /** The edition as its files say. */
  readonly edition: Edition;
  readonly store: {
    readonly faq: FaqStore;
    readonly roles: Pick<RoleStore, 'rolesOf'>;
    readonly questions: Pick<QuestionStore, 'newest'>;
    readonly announcements: Pick<AnnouncementStore, 'entriesAsked'>;
  };
  readonly settings: Pick<SupportSettings, 'faqApproval'>;
  /** The name of the organization. */
  readonly organization: string;
  readonly sayIn: (locale: Locale) => Say;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
  readonly learner: FaqLearner;
  readonly remember?: Remember | undefined;
}

/** The FAQ that can be edited. */
export interface FaqEditing {
  readonly live: LiveFaq;
  readonly service: FaqService;
  /** What the edition's files have people type who mean an entry. */
  variantsOf(entryId: string): FaqEdit['variants'];
  /** The entry that an edit would make if it were published now. */
  entryOf(entryId: string, edit: FaqEdit): Entry;
}

/** The FAQ that turns are answered from, and the service that changes it. */
export function createFaqEditing(parts: FaqEditingParts): FaqEditing {
  const { content, edition, store, sayIn, organization, clock } = parts;
  const ownSource = inEachLocale((locale) => sayIn(locale)('faq.ownSource', { organization }));
  const understanding = createEditableUnderstanding({
    ...{ ...content, program: edition, locales: LOCALES, remember: parts.remember },
  });
  const live = new LiveFaq({ ...parts, ...content, program: edition, store: store.faq, understanding, ownSource });
  const withEdit = (entryId: string, edit: FaqEdit | undefined) =>
    withVersions(
      edition,
      [...live.state.versions, candidate({ entryId, edit, edition, live, at: clock() })],
      ownSource,
    );
  const tryChange = async (entryId: string, edit: FaqEdit | undefined): Promise<TriedChange> => {
    const faq = withEdit(entryId, edit);
    const languages = { before: live.state.changed, after: understanding.changedIn(faq) };
    return { edition: faq.edition, altered: alteredLanguages(understanding, languages, entryId) };
  };
  const service = new FaqService({
    ...{ ...store, settings: parts.settings, clock, edition: edition.edition },
    isInFiles: (entryId) => edition.entries.has(entryId),
    onPublished: () => live.refresh(),
    check: createFaqCheck({
      ...{ with: tryChange, learner: parts.learner, questions: content.questions },
      standing: createStandingFaq({ ...content, ...store, live, edition, clock }),
      askNow: (locale, texts) => askInSlices(live.state.reading.understandIn(locale), texts),
      unanswered: () => store.questions.newest(UNANSWERED),
    }),
  });
  const variants = inEachLocale((locale) => variantsByLabel(content.utterances[locale]));
  return {
    ...{ live, service },
    variantsOf: (entryId) => inEachLocale((locale) => variants[locale].get(entryId) ?? []),
    entryOf: (entryId, edit) => entryIn(withEdit(entryId, edit).edition, entryId),
  };
}

/** A change that was not made, as if it had been published. */
function candidate({
  entryId,
  edit,
  edition,
  live,
  at,
}: Pick<FaqVersion, 'entryId' | 'edit' | 'at'> & { readonly edition: Edition; readonly live: LiveFaq }): FaqVersion {
  const number = Math.max(0, ...live.state.versions.map((version) => version.number)) + 1;
  const base = live.versionOf(entryId);
  return { number, edition: edition.edition, entryId, edit, base, state: 'published', author: '', at };
}

/** @throws RangeError where the edition has no entry of this id, and it is not one that the organization may add. */
function entryIn({ entries }: Edition, entryId: string): Entry {
  const entry = entries.get(entryId);
  if (!entry) throw new RangeError(`There is no entry "${entryId}"`);
  return entry;
}
