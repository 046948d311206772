import type { Problem } from '../problem.ts';
import type { CheckedEdition } from './checkContent.ts';

/** Related entries and changed entries that do not exist. */
export function entryProblems({ raw, edition }: CheckedEdition): Problem[] {
  const related = Object.entries(raw.entries).flatMap(([id, entry]) =>
    entry.related
      .filter((other) => other === id || !edition.entries.has(other))
      .map((other) => ({
        file: `${raw.folder}/entries.yaml`,
        place: `${id}.related`,
        message: other === id ? 'an entry is not related to itself' : `there is no entry "${other}"`,
      })),
  );
  const changed = Object.keys(raw.changes.entries)
    .filter((id) => !edition.entries.has(id))
    .map((id) => ({
      file: `${raw.folder}/changes.yaml`,
      place: `entries.${id}`,
      message: `there is no entry "${id}"`,
    }));
  return [...related, ...changed];
}
