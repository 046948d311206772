import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { type DiffPart, wordDiff } from './wordDiff.ts';

/** What a version changed in one language. */
export interface LanguageDiff {
  readonly locale: Locale;
  /** Undefined where nothing changed. */
  readonly question: readonly DiffPart[] | undefined;
  readonly answer: readonly DiffPart[] | undefined;
  readonly variantsGone: readonly string[];
  readonly variantsCome: readonly string[];
}

/** A part of an entry that is the same in every language. */
export type Setting = 'audience' | 'related' | 'enroll' | 'writtenIn';
const SETTINGS: readonly Setting[] = ['audience', 'related', 'enroll', 'writtenIn'];

/** What a version changed. */
export interface VersionDiff {
  readonly languages: readonly LanguageDiff[];
  readonly settings: readonly Setting[];
}

/** What lies between two versions; where an entry began or ended one of them is undefined. */
export function versionDiff(before: FaqEditRequest | undefined, after: FaqEditRequest | undefined): VersionDiff {
  const languages = LOCALES.map((locale) => languageDiff(before, after, locale)).filter(isChanged);
  const isOther = (name: Setting): boolean => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]);
  return { languages, settings: before && after ? SETTINGS.filter(isOther) : [] };
}

/** An edit with the edition's words in the languages that it leaves alone. */
export function whole(
  edit: FaqEditRequest | undefined,
  edition: FaqEditRequest | undefined,
): FaqEditRequest | undefined {
  if (!edit || !edition) return edit;
  return {
    ...edit,
    texts: { ...edition.texts, ...edit.texts },
    variants: { ...edition.variants, ...edit.variants },
  };
}

function languageDiff(
  before: FaqEditRequest | undefined,
  after: FaqEditRequest | undefined,
  locale: Locale,
): LanguageDiff {
  const [old, now] = [before?.texts[locale], after?.texts[locale]];
  const [known, wanted] = [before?.variants[locale] ?? [], after?.variants[locale] ?? []];
  const between = (one = '', other = ''): readonly DiffPart[] | undefined =>
    one.trim() === other.trim() ? undefined : wordDiff(one.trim(), other.trim(), locale);
  return {
    locale,
    question: between(old?.question, now?.question),
    answer: between(old?.answer, now?.answer),
    variantsGone: known.filter((variant) => !wanted.includes(variant)),
    variantsCome: wanted.filter((variant) => !known.includes(variant)),
  };
}

const isChanged = ({ question, answer, variantsGone, variantsCome }: LanguageDiff): boolean =>
  question !== undefined || answer !== undefined || variantsGone.length + variantsCome.length > 0;
