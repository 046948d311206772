import type { Edition } from '../../domain/faq/entry.ts';

/** The edition of this id. */
export function editionIn(editions: ReadonlyMap<string, Edition>, id: string): Edition {
  const edition = editions.get(id);
  if (edition === undefined) throw new Error(`There is no edition "${id}".`);
  return edition;
}
