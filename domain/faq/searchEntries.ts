import type { Locale } from '../people/locale.ts';
import { comparable } from './comparable.ts';
import type { Edition, Entry } from './entry.ts';
import type { Understanding } from './understanding.ts';

/** More results nobody reads in a compose box. */
const MOST = 10;

/**
 * The entries that fit what is being typed into a search box, best first, at most ten: those that the words are understood to mean, then those whose title
 * has a word that begins like each of the typed ones. Without words, the first entries of the edition that employees ask for.
 */
export function searchEntries(
  query: string,
  { entries }: Pick<Edition, 'entries'>,
  understanding: Pick<Understanding, 'kind'> & { readonly ids?: readonly string[] },
  locale: Locale,
): readonly Entry[] {
  const words = comparable(query).split(' ').filter(Boolean);
  const understood = words.length > 0 && 'ids' in understanding ? (understanding.ids ?? []) : [];
  const titled = [...entries.values()].filter((entry) => fits(entry, words, locale));
  const found = new Set([...understood.flatMap((id) => entries.get(id) ?? []), ...titled]);
  return [...found].slice(0, MOST);
}

function fits({ id, audience, text }: Entry, words: readonly string[], locale: Locale): boolean {
  if (words.length === 0) return audience === 'employee' && !id.startsWith('beyond/');
  const title = ` ${comparable(text[locale].question)}`;
  // Japanese and Chinese have no spaces: a word is then found wherever it stands.
  const start = locale === 'ja' || locale === 'zh-Hans' ? '' : ' ';
  return words.every((word) => title.includes(`${start}${word}`));
}
