import type { MeAnswer } from '../../bot/console/contract/answers.ts';

/** What a route can be about: an entry, or several whose ids begin alike. */
export interface Topic {
  readonly id: string;
  readonly question: string;
  /** Whether it takes entries below it, too. */
  readonly hasMore: boolean;
}

/** Beginnings of ids that no entry has by itself: what the source does not answer, and what was added here. */
const GROUPS = ['own', 'beyond'] as const;

/** Every entry by its question, and the groups that have entries, by the name that `nameOf` gives them. */
export function topicsOf(
  entries: MeAnswer['entries'],
  nameOf: (group: (typeof GROUPS)[number]) => string,
): readonly Topic[] {
  const beginnings = new Set(entries.flatMap(({ id }) => (id.includes('/') ? [id.slice(0, id.indexOf('/'))] : [])));
  const groups = GROUPS.filter((id) => beginnings.has(id)).map((id) => ({ id, question: nameOf(id), hasMore: false }));
  return [...groups, ...entries.map(({ id, question }) => ({ id, question, hasMore: beginnings.has(id) }))];
}
