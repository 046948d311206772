import type { Locale } from '../people/locale.ts';
import type { AnnouncementAction, AnnouncementText } from './announcementText.ts';
import { MARKDOWN_PROBLEMS } from './markdownProblems.ts';
import { PLAIN_WORD_PROBLEMS, type WordProblem, wordProblems } from './wordProblems.ts';

/** Teams refuses a card of more bytes than this, counted as UTF-16 (as its connector does). */
export const MOST_CARD_BYTES = 80_000;

/** Problems of one language's text, besides those of its Markdown. */
export const PLAIN_TEXT_PROBLEMS = [
  ...PLAIN_WORD_PROBLEMS,
  'unknown-entry',
  'unknown-link',
  'dead-link',
  'too-big',
] as const;
export type TextProblem = (typeof PLAIN_TEXT_PROBLEMS)[number] | WordProblem;
/** All of them, for whoever needs words for each. */
export const TEXT_PROBLEMS: readonly TextProblem[] = [
  ...PLAIN_TEXT_PROBLEMS,
  ...MARKDOWN_PROBLEMS.map((name): TextProblem => `body-${name}`),
];

/** What a text may name, and how big its card is. */
export interface TextRules {
  readonly entryIds: ReadonlySet<string>;
  /** All links of the content ... */
  readonly linkIds: ReadonlySet<string>;
  /** ... and those that have an address to show. */
  readonly shownLinkIds: ReadonlySet<string>;
  /** The size of the card as it is sent, in bytes of UTF-16. */
  readonly cardBytes: (text: AnnouncementText, locale: Locale) => number;
}

/** What keeps one language's text from being shown to people; each named once. */
export function textProblems(text: AnnouncementText, locale: Locale, rules: TextRules): readonly TextProblem[] {
  const names = [
    ...wordProblems(text),
    ...text.buttons.flatMap(({ action }) => actionProblems(action, rules)),
    ...named('too-big', rules.cardBytes(text, locale) > MOST_CARD_BYTES),
  ];
  return [...new Set(names)];
}

function actionProblems(action: AnnouncementAction, rules: TextRules): readonly TextProblem[] {
  if (action.kind === 'ask') return named('unknown-entry', !!action.entryId && !rules.entryIds.has(action.entryId));
  if (action.kind !== 'link') return [];
  if (!rules.linkIds.has(action.linkId)) return ['unknown-link'];
  return named('dead-link', !rules.shownLinkIds.has(action.linkId));
}

function named(name: TextProblem, isThere: boolean): readonly TextProblem[] {
  return isThere ? [name] : [];
}
