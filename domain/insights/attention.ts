import { linkIdsOf } from '../faq/answerLinks.ts';
import type { Edition, Entry } from '../faq/entry.ts';
import { shownLink } from '../faq/shownLink.ts';
import { LOCALES } from '../people/locale.ts';
import type { EntryFigures } from './insights.ts';

/** Why somebody should look at an entry. */
export interface Attention {
  readonly entryId: string;
  readonly why: 'never-used' | 'stale' | 'dead-link' | 'not-helpful';
  /** The date of the review, or the link. */
  readonly detail?: string | undefined;
}

/** What entries are looked at by. */
export interface AttentionParts {
  readonly edition: Edition;
  /** Of the period, as they were counted. */
  readonly entries: readonly EntryFigures[];
  readonly smallestGroup: number;
  readonly today: Date;
}

/** An entry that nobody reviewed for longer is stale. */
const STALE_DAYS = 365;
const DAY_MS = 86_400_000;

/** Entries to look at: those judged badly first, then dead links, stale ones, and those never used. */
export function entriesToLookAt(parts: AttentionParts): readonly Attention[] {
  const entries = [...parts.edition.entries.values()];
  const kinds = [notHelpful, deadLinks, stale, neverUsed];
  return kinds.flatMap((look) => entries.flatMap((entry) => look(entry, parts)));
}

/** Of votes of fewer people than the smallest group nothing is told. */
function notHelpful({ id }: Entry, { entries, smallestGroup }: AttentionParts): Attention[] {
  const { helpful = 0, notHelpful = 0 } = entries.find(({ entryId }) => entryId === id) ?? {};
  const votes = helpful + notHelpful;
  return votes >= smallestGroup && helpful * 2 < votes ? [{ entryId: id, why: 'not-helpful' }] : [];
}

function deadLinks({ id, text }: Entry, { edition: { links } }: AttentionParts): Attention[] {
  const named = new Set(LOCALES.flatMap((locale) => linkIdsOf(text[locale].answer)));
  const dead = [...named].filter((link) => shownLink(links, link) === undefined);
  return dead.map((link) => ({ entryId: id, why: 'dead-link', detail: links[link]?.url ?? link }));
}

function stale(entry: Entry, { edition, today }: AttentionParts): Attention[] {
  const reviewed = reviewedOn(entry, edition);
  const isStale = reviewed !== undefined && today.getTime() - new Date(reviewed).getTime() > STALE_DAYS * DAY_MS;
  return isStale ? [{ entryId: entry.id, why: 'stale', detail: reviewed }] : [];
}

/** The day of its source, or on which the organization last changed its words, whichever is later. */
function reviewedOn({ source, edited }: Entry, { sources }: Edition): string | undefined {
  const dates = [sources[source]?.date, ...Object.values(edited ?? {})].filter((date) => date !== undefined);
  return dates.sort().at(-1);
}

function neverUsed({ id }: Entry, { entries }: AttentionParts): Attention[] {
  const isUsed = entries.some(({ entryId, answered }) => entryId === id && answered > 0);
  return isUsed ? [] : [{ entryId: id, why: 'never-used' }];
}
