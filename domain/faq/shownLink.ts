import type { Program, ProgramLink } from '../program.ts';

/** How many replacements are followed; more would be a circle. */
const MAX_REPLACEMENTS = 5;

/** The link to show for an id: itself, or what replaced it. Undefined where there is nothing that may be shown. */
export function shownLink(links: Readonly<Record<string, ProgramLink>>, id: string): ProgramLink | undefined {
  let link = links[id];
  for (let step = 0; step < MAX_REPLACEMENTS && link?.state === 'replaced'; step += 1)
    link = link.replacedBy === undefined ? undefined : links[link.replacedBy];
  return link?.state === 'current' || link?.state === 'unverified' ? link : undefined;
}

/** The address to show for a link of the content. A link with nothing to show is a content error and throws. */
export function linkUrl(program: Pick<Program, 'links'>, id: string | undefined): string {
  const link = id === undefined ? undefined : shownLink(program.links, id);
  if (link === undefined) throw new RangeError(`No address to show for link "${id}"`);
  return link.url;
}
