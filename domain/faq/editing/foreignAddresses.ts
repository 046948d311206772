import type { ProgramLink } from '../../program.ts';

/** Web addresses, with their scheme or as people say them, and mail addresses. */
const ADDRESS =
  /\b[a-z][a-z\d+.-]*:\/\/[^\s()[\]<>]+|\bwww\.[^\s()[\]<>]+|[^\s()[\]<>@:]+@[^\s()[\]<>@]+\.\p{L}{2,}/giu;

/** The addresses in an answer that are not the content's: only those of `links` are ever shown, for somebody looked at each of them. */
export function foreignAddresses(answer: string, links: Readonly<Record<string, ProgramLink>>): readonly string[] {
  const known = new Set(Object.values(links).map(({ url }) => url));
  const found = Array.from(answer.matchAll(ADDRESS), ([address]) => address);
  return found.filter((address) => !known.has(address) && !known.has(withoutSentence(address)));
}

/** An address without the signs of the sentence around it. */
const withoutSentence = (address: string): string => address.replace(/[*_.,;:!?'"’”»。、，）」』]+$/u, '');
