import type { Announcement } from './announcement.ts';

/** Whose words an announcement's texts are. */
type Written = Pick<Announcement, 'createdBy' | 'editedBy' | 'writers' | 'correction'>;
type Texts = Announcement['texts'];

/** Whether some of the words are this person's, or the last change is: they do not approve it. */
export function isWriter({ createdBy, editedBy, writers, correction }: Written, personId: string): boolean {
  return [createdBy, editedBy, ...writers, ...(correction?.writers ?? [])].includes(personId);
}

/** Who has written of it once this person hands in `texts`: whoever changes nothing adds nothing. */
export function writersAfter(
  before: Pick<Announcement, 'texts' | 'writers'>,
  texts: Texts,
  personId: string,
): readonly string[] {
  return before.writers.includes(personId) || areAlike(before.texts, texts)
    ? before.writers
    : [...before.writers, personId];
}

/** Whether the words are the same, in whatever order they were handed in. */
function areAlike(some: Texts, others: Texts): boolean {
  return JSON.stringify(some, inOrder) === JSON.stringify(others, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
