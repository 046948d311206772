import type { Locale } from '../../domain/people/locale.ts';

/** The parts of the editor beside which a problem may stand. */
export const EDITOR_FIELDS = ['title', 'body', 'image', 'alt', 'buttons', 'audience', 'expiry'] as const;
export type EditorField = (typeof EDITOR_FIELDS)[number];

/** A problem: a key of the texts below `problem.`, what it is about, and in which language. */
export interface DraftProblem {
  readonly key: string;
  readonly field: EditorField | undefined;
  readonly locale: Locale | undefined;
  /** How the line begins that it is about. */
  readonly line?: string | undefined;
}

/** What a problem that the server names is about, by the last part of its key (`console.problem.no-title`). */
export function serverProblem(problem: { readonly key: string; readonly locale?: Locale | undefined }): DraftProblem {
  const key = problem.key.split('.').at(-1) ?? '';
  return { key, field: FIELD_SIGNS.find(([, sign]) => sign.test(key))?.[0], locale: problem.locale };
}

/** By which words a problem's name tells what it is about; the first that fits. */
const FIELD_SIGNS: readonly (readonly [EditorField, RegExp])[] = [
  ['title', /^(no-)?title/],
  ['body', /^(no-)?body/],
  ['alt', /(^|-)alt(-|$)/],
  ['image', /^image/],
  ['buttons', /button|-entry$|-link$/],
  ['audience', /market|team/],
  ['expiry', /^expired/],
];
