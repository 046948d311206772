import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import { draft as draftSchema } from '../../bot/console/contract/announcementRequests.ts';
import { wordProblems } from '../../domain/announcements/wordProblems.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import { type DraftProblem, EDITOR_FIELDS, type EditorField, serverProblem } from './serverProblem.ts';

/** What keeps a draft from being saved, by the very schema that the server reads it with. */
export function unsavable(draft: Draft): readonly DraftProblem[] {
  const result = draftSchema.safeParse(draft);
  if (result.success) return [];
  return result.error.issues.map(({ path }) => {
    const locale = path[0] === 'texts' ? LOCALES.find((each) => each === path[1]) : undefined;
    const field = fieldOfPath(path.map(String));
    return { key: field ? `invalid-${field}` : 'invalid', field, locale };
  });
}

/** All that the page itself can say against a draft: what keeps it from being saved, or its words from being submitted. */
export function draftProblems(draft: Draft): readonly DraftProblem[] {
  const ofWords = LOCALES.flatMap((locale) => {
    const text = draft.texts[locale];
    return text ? [...new Set(wordProblems(text))].map((key) => serverProblem({ key, locale })) : [];
  });
  const isTold = ({ field, locale }: DraftProblem) =>
    ofWords.some((other) => other.field === field && other.locale === locale);
  return [...ofWords, ...unsavable(draft).filter((problem) => !isTold(problem))];
}

function fieldOfPath(path: readonly string[]): EditorField | undefined {
  if (path[0] === 'audience') return 'audience';
  if (path[0] === 'expiresAt') return 'expiry';
  if (path[2] === 'image') return path[3] === 'alt' ? 'alt' : 'image';
  return EDITOR_FIELDS.find((field) => field === path[2]);
}
