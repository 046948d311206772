import type { Locale } from '../people/locale.ts';
import { type AnnouncementAction, type AnnouncementText, TEXT_LIMITS } from './announcementText.ts';
import { addressProblem } from './httpsAddress.ts';
import { MARKDOWN_PROBLEMS, type MarkdownProblem, markdownProblems } from './markdownProblems.ts';
import { isEmpty, isPlain } from './plainText.ts';

/** Teams refuses a card of more bytes than this, counted as UTF-16 (as its connector does). */
export const MOST_CARD_BYTES = 80_000;

/** Problems of one language's text, besides those of its Markdown. */
export const PLAIN_TEXT_PROBLEMS = [
  'no-title',
  'title-too-long',
  'title-not-plain',
  'no-body',
  'body-too-long',
  'image-address',
  'image-without-alt',
  'alt-too-long',
  'alt-not-plain',
  'too-many-buttons',
  'button-without-title',
  'button-too-long',
  'button-not-plain',
  'buttons-alike',
  'unknown-entry',
  'unknown-link',
  'dead-link',
  'too-big',
] as const;
/** The name of a problem; one that the body's Markdown has begins with `body-`. */
export type TextProblem = (typeof PLAIN_TEXT_PROBLEMS)[number] | `body-${MarkdownProblem}`;
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
    ...titleProblems(text.title),
    ...bodyProblems(text.body),
    ...imageProblems(text),
    ...buttonProblems(text.buttons),
    ...text.buttons.flatMap(({ action }) => actionProblems(action, rules)),
    ...named('too-big', rules.cardBytes(text, locale) > MOST_CARD_BYTES),
  ];
  return [...new Set(names)];
}

function titleProblems(title: string): readonly TextProblem[] {
  return [
    ...named('no-title', isEmpty(title)),
    ...named('title-too-long', title.length > TEXT_LIMITS.title),
    ...named('title-not-plain', !isPlain(title)),
  ];
}

function bodyProblems(body: string): readonly TextProblem[] {
  return [
    ...named('no-body', isEmpty(body)),
    ...named('body-too-long', body.length > TEXT_LIMITS.body),
    ...markdownProblems(body).map((name): TextProblem => `body-${name}`),
  ];
}

function imageProblems({ image }: AnnouncementText): readonly TextProblem[] {
  if (!image) return [];
  return [
    ...named('image-address', image.url.length > TEXT_LIMITS.url || addressProblem(image.url) !== undefined),
    ...named('image-without-alt', isEmpty(image.alt)),
    ...named('alt-too-long', image.alt.length > TEXT_LIMITS.alt),
    ...named('alt-not-plain', !isPlain(image.alt)),
  ];
}

function buttonProblems(buttons: AnnouncementText['buttons']): readonly TextProblem[] {
  // Told apart as a reader would: neither case nor blanks make another button.
  const titles = buttons.map(({ title }) => title.normalize('NFKC').trim().toLowerCase());
  return [
    ...named('too-many-buttons', buttons.length > TEXT_LIMITS.buttons),
    ...named('button-without-title', titles.some(isEmpty)),
    ...named(
      'button-too-long',
      buttons.some(({ title }) => title.length > TEXT_LIMITS.buttonTitle),
    ),
    ...named(
      'button-not-plain',
      buttons.some(({ title }) => !isPlain(title)),
    ),
    ...named('buttons-alike', new Set(titles).size < titles.length),
  ];
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
