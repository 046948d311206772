import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';

const TEXT_PARTS = ['title', 'body', 'image', 'buttons'] as const;
const WHOLE_PARTS = ['fallbackLocale', 'audience', 'expiresAt'] as const;

/** What is different in one language's text, or in what concerns all of them. */
export interface DraftDifference {
  readonly locale?: Locale | undefined;
  readonly parts: readonly ((typeof TEXT_PARTS)[number] | (typeof WHOLE_PARTS)[number])[];
}

/** Where two drafts, both as the server gave them, are different. */
export function draftDifferences(before: Draft, after: Draft): readonly DraftDifference[] {
  const ofTexts = LOCALES.map((locale) => ({
    ...{
      locale,
      parts: TEXT_PARTS.filter((part) => !areAlike(before.texts[locale]?.[part], after.texts[locale]?.[part])),
    },
  }));
  const ofWhole = { parts: WHOLE_PARTS.filter((part) => !areAlike(before[part], after[part])) };
  return [...ofTexts, ofWhole].filter(({ parts }) => parts.length > 0);
}

function areAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
