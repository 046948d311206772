import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import { draft as draftSchema } from '../../bot/console/contract/announcementRequests.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import { type DraftProblem, EDITOR_FIELDS, type EditorField } from './serverProblem.ts';

/** What keeps a draft from being saved, by the very schema that the server reads it with. */
export function draftProblems(draft: Draft): readonly DraftProblem[] {
  const result = draftSchema.safeParse(draft);
  if (result.success) return [];
  return result.error.issues.map(({ path }) => {
    const locale = path[0] === 'texts' ? LOCALES.find((each) => each === path[1]) : undefined;
    const field = fieldOfPath(path.map(String));
    return { key: field ? `invalid-${field}` : 'invalid', field, locale };
  });
}

function fieldOfPath(path: readonly string[]): EditorField | undefined {
  if (path[0] === 'audience') return 'audience';
  if (path[0] === 'expiresAt') return 'expiry';
  if (path[2] === 'image') return path[3] === 'alt' ? 'alt' : 'image';
  return EDITOR_FIELDS.find((field) => field === path[2]);
}
