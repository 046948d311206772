import type { Edition } from '../domain/faq/entry.ts';

/** The edition that the measuring commands and benchmarks ask about unless another is named: that of the FAQ which the project began with. */
export const MEASURED_EDITION = 'hup-2020-08';

/**
 * That edition among those of the content.
 * @throws RangeError where the content has none of that name.
 */
export function measuredEdition(editions: ReadonlyMap<string, Edition>): Edition {
  const found = editions.get(MEASURED_EDITION);
  if (found === undefined) throw new RangeError(`The content has no edition "${MEASURED_EDITION}".`);
  return found;
}
