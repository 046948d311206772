import { MARKDOWN_PROBLEMS, type MarkdownProblem } from '../../announcements/markdownProblems.ts';
import type { Locale } from '../../people/locale.ts';

/** Problems of an entry, besides those of its answers' Markdown. */
export const PLAIN_FAQ_PROBLEMS = [
  'no-text',
  'question-missing',
  'answer-missing',
  'question-too-long',
  'question-not-plain',
  'question-taken',
  'answer-too-long',
  'address',
  'unknown-link',
  'dead-link',
  'price',
  'percentage',
  'variant-too-long',
  'variant-not-plain',
  'variant-twice',
  'variant-taken',
  'too-many-variants',
  'too-many-related',
  'unknown-related',
  'needed-entry',
] as const;
/** The last part of a problem's key (`faq.problem.no-text`); one that an answer's Markdown has begins with `answer-`. */
export type FaqProblemName = (typeof PLAIN_FAQ_PROBLEMS)[number] | `answer-${MarkdownProblem}`;
/** All of them, for whoever needs words for each. */
export const FAQ_PROBLEMS: readonly FaqProblemName[] = [
  ...PLAIN_FAQ_PROBLEMS,
  ...MARKDOWN_PROBLEMS.map((name): FaqProblemName => `answer-${name}`),
];

/** Something that keeps a change from being published. */
export interface FaqProblem {
  readonly key: `faq.problem.${FaqProblemName}`;
  readonly locale?: Locale | undefined;
}
