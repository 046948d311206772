import type { MeAnswer } from '../../bot/console/contract/answers.ts';

/** What a route can be about: an entry, or several whose ids begin alike. */
export interface Topic {
  readonly id: string;
  readonly question: string;
  /** Whether it takes entries below it, too. */
  readonly hasMore: boolean;
}

/** Every entry, and the beginnings of ids that no entry has by itself (`beyond`), named by the id. */
export function topicsOf(entries: MeAnswer['entries']): readonly Topic[] {
  const ids = new Set(entries.map(({ id }) => id));
  const beginnings = new Set(entries.flatMap(({ id }) => (id.includes('/') ? [id.slice(0, id.indexOf('/'))] : [])));
  const bare = [...beginnings].filter((id) => !ids.has(id)).map((id) => ({ id, question: id, hasMore: true }));
  return [...entries.map(({ id, question }) => ({ id, question, hasMore: beginnings.has(id) })), ...bare];
}
