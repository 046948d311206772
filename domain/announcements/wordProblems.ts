import { type AnnouncementText, TEXT_LIMITS } from './announcementText.ts';
import { addressProblem } from './httpsAddress.ts';
import { type MarkdownProblem, markdownProblems } from './markdownProblems.ts';
import { isEmpty, isPlain } from './plainText.ts';

/** Problems of what one language's text says, besides those of its Markdown. */
export const PLAIN_WORD_PROBLEMS = [
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
] as const;
/** The name of a problem; one that the body's Markdown has begins with `body-`. */
export type WordProblem = (typeof PLAIN_WORD_PROBLEMS)[number] | `body-${MarkdownProblem}`;

/** What is wrong with the words of one language's text, whatever it names; each once or more. */
export function wordProblems(text: AnnouncementText): readonly WordProblem[] {
  return [
    ...titleProblems(text.title),
    ...bodyProblems(text.body),
    ...imageProblems(text),
    ...buttonProblems(text.buttons),
  ];
}

function titleProblems(title: string): readonly WordProblem[] {
  return [
    ...named('no-title', isEmpty(title)),
    ...named('title-too-long', title.length > TEXT_LIMITS.title),
    ...named('title-not-plain', !isPlain(title)),
  ];
}

function bodyProblems(body: string): readonly WordProblem[] {
  return [
    ...named('no-body', isEmpty(body)),
    ...named('body-too-long', body.length > TEXT_LIMITS.body),
    ...markdownProblems(body).map((name): WordProblem => `body-${name}`),
  ];
}

function imageProblems({ image }: AnnouncementText): readonly WordProblem[] {
  if (!image) return [];
  return [
    ...named('image-address', image.url.length > TEXT_LIMITS.url || addressProblem(image.url) !== undefined),
    ...named('image-without-alt', isEmpty(image.alt)),
    ...named('alt-too-long', image.alt.length > TEXT_LIMITS.alt),
    ...named('alt-not-plain', !isPlain(image.alt)),
  ];
}

function buttonProblems(buttons: AnnouncementText['buttons']): readonly WordProblem[] {
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

function named(name: WordProblem, isThere: boolean): readonly WordProblem[] {
  return isThere ? [name] : [];
}
