import { foldAccents } from '../foldAccents.ts';

/** Words of a question that are kept in the id. */
const MOST_WORDS = 6;
const LONGEST = 60;

/**
 * The id of an entry that somebody adds: `own/` and the first words of its question in ASCII; a number where it has none, as in Japanese, or where
 * another entry has the id already.
 */
export function ownEntryId(question: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  const words = foldAccents(question.toLowerCase()).match(/[a-z0-9]+/g) ?? [];
  const slug = words.slice(0, MOST_WORDS).join('-').slice(0, LONGEST).replace(/-$/, '');
  if (/[a-z]/.test(slug) && !taken.has(`own/${slug}`)) return `own/${slug}`;
  const stem = /[a-z]/.test(slug) ? `own/${slug}-` : 'own/';
  let number = stem === 'own/' ? 1 : 2;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
