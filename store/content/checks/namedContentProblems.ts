import { NAMED_ENTRIES, NAMED_LINKS } from '../../../domain/namedContent.ts';
import type { Problem } from '../problem.ts';
import type { CheckedEdition } from './checkContent.ts';

/** What the program itself names and the edition lacks; entries that a market names and that do not exist. */
export function namedContentProblems({ raw, edition }: CheckedEdition): Problem[] {
  const missing = (file: string, place: string, message: string): Problem => ({
    file: `${raw.folder}/${file}`,
    place,
    message,
  });
  const entries = NAMED_ENTRIES.filter((id) => !edition.entries.has(id)).map((id) =>
    missing('entries.yaml', id, 'the program names this entry, and it does not exist'),
  );
  const links = NAMED_LINKS.filter((id) => edition.links[id] === undefined).map((id) =>
    missing('links.yaml', id, 'the program names this link, and it does not exist'),
  );
  const markets = Object.entries({ ...edition.exceptions, ...edition.changedMarkets })
    .filter(([, { entry }]) => entry !== undefined && !edition.entries.has(entry))
    .map(([market, { entry }]) => missing('markets.yaml', `${market}.entry`, `there is no entry "${entry}"`));
  return [...entries, ...links, ...markets];
}
